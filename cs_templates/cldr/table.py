"""The table of a locale: what the formatters below the wall read, as plain data of a few KB.

Everything a formatter would have to work out is worked out here: patterns are
taken apart, symbols and spaces put in their places, names kept where a pattern
shows them.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any

from cs_templates.cldr import deviations
from cs_templates.cldr.deviations import DEVIATIONS
from cs_templates.cldr.facts import Facts, facts, world
from cs_templates.cldr.intervals import split
from cs_templates.cldr.patterns import affixes, fields_of, group_sizes, pieces
from cs_templates.cldr.tags import canonical, chain, likely_region

Table = dict[str, Any]

_STYLES = {"short": "yMMMd", "day": "MMMMd", "long": "yMMMMd", "weekday": "MMMMEEEEd"}
_RANGES = {"short": "yMMMd", "day": "MMMMd", "long": "yMMMMd"}


@functools.cache
def table(tag: str, differing: tuple[str, ...] = DEVIATIONS) -> Table:
    """The table of a locale, printing as ICU does but for the named deviations.

    With `differing=()` every formatter prints exactly what ICU prints. Raises
    UsageError where the tag is no locale.
    """
    tag = canonical(tag)
    found = deviations.applied(facts(tag), chain(tag), differing)
    return {
        "tag": tag,
        "plural": found["plural"],
        "ordinal": found["ordinal"],
        "number": _number(found["numbers"]),
        "money": _money(found, tag, "iso-where-shared" in differing),
        "dates": _dates(found),
        "time": _time(found),
        "lists": {kind: _list(patterns, tag, kind) for kind, patterns in found["lists"].items()},
    }


def countries(tag: str) -> dict[str, str]:
    """The names of all countries by ISO 3166 code, as the locale has them."""
    return dict(facts(tag)["territories"])


def _number(numbers: Facts) -> Table:
    symbols = numbers["symbols"]
    signs = {"-": symbols["minus"], "%": symbols["percent"]}
    return {
        "digits": numbers["digits"],
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "sizes": group_sizes(numbers["decimal"]),
        "least": numbers["least"],
        "affixes": _affixes(numbers["decimal"], signs),
        "percent": _affixes(numbers["percent"], signs),
    }


def _affixes(pattern: str, signs: dict[str, str]) -> list[str]:
    plain = affixes(pattern, signs["-"])
    return [affix.replace("%", signs["%"]) for affix in plain]


def _money(found: Facts, tag: str, iso_where_shared: bool) -> Table:
    """Affixes for the ISO code first, then those that some symbol needs differently."""
    numbers = found["numbers"]
    symbols = numbers["symbols"]
    plain = affixes(numbers["currency"], symbols["minus"])
    every = [_spaced(plain, "USD")]
    signs = {}
    for code, sign in sorted(found["symbols"].items()):
        own = _spaced(plain, sign)
        if own not in every:
            every.append(own)
        signs[code] = [sign, every.index(own)]
    return {
        "decimal": symbols.get("currency_decimal", symbols["decimal"]),
        "group": symbols.get("currency_group", symbols["group"]),
        "sizes": group_sizes(numbers["currency"]),
        "least": numbers["least"],
        "affixes": every,
        "symbols": signs,
        "currencies": _codes(world()["currencies"]),
        "doubtful": deviations.doubtful(found["symbols"], _own_currency(tag)) if iso_where_shared else [],
    }


def _spaced(plain: list[str], sign: str) -> list[str]:
    """A no-break space between a symbol that is not a mere sign and the digits it touches.

    UTS #35, Currency Spacing: the same in all locales, [[:^S:]&[:^Z:]] beside [:digit:].
    """
    spaced = list(plain)
    for at in (0, 2):
        if plain[at].endswith("¤") and _is_wordy(sign[-1]):
            spaced[at] += "\N{NO-BREAK SPACE}"
        if plain[at + 1].startswith("¤") and _is_wordy(sign[0]):
            spaced[at + 1] = "\N{NO-BREAK SPACE}" + plain[at + 1]
    return spaced


def _is_wordy(char: str) -> bool:
    return unicodedata.category(char)[0] not in "SZ"


def _codes(decimals: dict[str, int]) -> dict[str, str]:
    """Number of decimals → the codes of the currencies that have it."""
    return {
        str(places): " ".join(sorted(code for code, has in decimals.items() if has == places))
        for places in sorted(set(decimals.values()))
    }


def _own_currency(tag: str) -> str:
    return str(world()["currency"].get(likely_region(tag), ""))


def _dates(found: Facts) -> Table:
    ranges = {style: found["ranges"][skeleton] for style, skeleton in _RANGES.items()}
    return {
        "names": {field: names for field, names in found["names"].items() if field not in "aBG"},
        "weekday": next(field for field in fields_of(found["dates"]["MMMMEEEEd"]) if field[0] in "Ec"),
        "styles": {style: _pieces(found["dates"][skeleton], found) for style, skeleton in _STYLES.items()},
        "ranges": {
            style: {field: [_pieces(part, found) for part in split(pattern)] for field, pattern in of.items()}
            for style, of in ranges.items()
        },
    }


def _pieces(pattern: str, found: Facts) -> list[str]:
    """A pattern's pieces; the era, always the common one, is a literal already."""
    parts = pieces(pattern)
    while any(part.startswith("G") for part in parts[1::2]):
        at = next(at for at in range(1, len(parts), 2) if parts[at].startswith("G"))
        parts[at - 1 : at + 2] = [parts[at - 1] + found["names"]["G"][0] + parts[at + 1]]
    return parts


def _time(found: Facts) -> Table:
    """The locale's short time, and how far from Greenwich a time is (UTS #35, Localized GMT format)."""
    offset = found["offset"]
    ahead, _, behind = offset["hours"].partition(";")
    return {
        "pattern": _pieces(found["time"], found),
        "parts": found["names"].get("B") or found["names"].get("a", []),
        "offset": offset["format"].split("{0}"),
        "signs": [*re.split("H+.mm", ahead), *re.split("H+.mm", behind)],
        "colon": ahead[ahead.index("mm") - 1],
    }


def _list(patterns: dict[str, str], tag: str, kind: str) -> Table:
    compiled: Table = {place: _parts(patterns[place]) for place in ("2", "start", "middle", "end")}
    bends = [_bend(bend, patterns) for bend in deviations.rules("bends", chain(tag)).get(kind, ())]
    bends = [bend for bend in bends if "2" in bend or "end" in bend]
    return {**compiled, "bends": bends} if bends else compiled


def _bend(bend: Facts, patterns: dict[str, str]) -> Facts:
    """A bend with the pattern it puts in the places where the locale has the plain one."""
    places = {place: _parts(bend["bent"]) for place in ("2", "end") if patterns[place] == bend["plain"]}
    return {name: value for name, value in bend.items() if name not in ("plain", "bent")} | places


def _parts(pattern: str) -> list[str]:
    before, _, rest = pattern.partition("{0}")
    between, _, after = rest.partition("{1}")
    return [before, between, after]
