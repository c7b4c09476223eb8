"""The facts a table is made of: Babel's CLDR with the supplement over it.

Babel lacks some of CLDR and has an older release of the rest. `supplement.json`
holds what differs, for a locale and what inherits from it; tools/make_supplement.py
writes it from the JSON edition of CLDR, through `derive` as well.
"""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Any

from cs_templates.cldr import plurals
from cs_templates.cldr.intervals import range_patterns
from cs_templates.cldr.patterns import fields_of, tidy
from cs_templates.cldr.raw import ZEROS, Raw, currencies, own_currencies, raw
from cs_templates.cldr.skeletons import best_pattern, skeleton_of
from cs_templates.cldr.tags import babel_id, chain

Facts = dict[str, Any]

SKELETONS = ("yMMMd", "MMMMd", "yMMMMd", "MMMMEEEEd")
RANGES = ("yMMMd", "MMMMd", "yMMMMd")


@functools.cache
def supplement() -> Facts:
    """The supplement as it was written: `cldr`, the release of Babel's data it was made against, `world`, `locales`."""
    data = resources.files("cs_templates.cldr").joinpath("supplement.json").read_bytes()
    return dict(json.loads(data))


@functools.cache
def facts(tag: str) -> Facts:
    """The facts of a locale."""
    found = derive(raw(babel_id(tag)))
    for link in reversed(chain(tag)):
        found = merged(found, supplement()["locales"].get(link, {}))
    return found


@functools.cache
def world() -> Facts:
    """What holds for all locales.

    `currencies` in use with their decimals, and the `currency` of a region.
    """
    return dict(merged(babel_world(), supplement()["world"]))


def babel_world() -> Facts:
    """The same, as far as Babel knows it."""
    return {"currencies": currencies(), "currency": own_currencies()}


def derive(source: Raw) -> Facts:
    """The facts that follow from CLDR's raw data."""
    numbers = {name: value for name, value in source["numbers"].items() if name != "system"}
    zero = ZEROS.get(source["numbers"]["system"])
    numbers["digits"] = "".join(chr(zero + n) for n in range(10)) if zero else ""
    used = currencies().keys()
    patterns = _patterns(source)
    return {
        "numbers": numbers,
        "symbols": {code: sign for code, sign in source["symbols"].items() if sign != code and code in used},
        "lists": source["lists"],
        "names": _names(source["names"], patterns),
        **patterns,
        "offset": source["offset"],
        "plural": plurals.compile_rules(source["plural"]),
        "ordinal": plurals.compile_rules(source["ordinal"]),
        "territories": source["territories"],
    }


def _patterns(source: Raw) -> Facts:
    """Dates by skeleton, and ranges two ways: as ICU makes them, and from the skeleton that was asked for.

    ICU's range formatter takes its skeleton from the single day's pattern:
    where that writes the month as a number (3月14日), the range comes out as
    3/14 – 3/20. `worded` has the patterns for the skeleton itself.
    """
    formats = available(source["formats"])
    dates = {name: tidy(best_pattern(name, formats, source["appends"])) for name in SKELETONS}
    ranges, worded = {}, {}
    for skeleton in RANGES:
        rest = (source["intervals"], source["fallback"], dates[skeleton])
        ranges[skeleton] = range_patterns(skeleton_of(dates[skeleton]), *rest)
        worded[skeleton] = range_patterns(skeleton, *rest)
    found = {"dates": dates, "ranges": ranges, "time": tidy(source["time"])}
    return found if worded == ranges else {**found, "worded": worded}


def _names(names: dict[str, list[str]], patterns: Facts) -> dict[str, list[str]]:
    """The names of the fields that the patterns show."""
    every = [*patterns["dates"].values(), patterns["time"]]
    every += [
        text
        for kind in ("ranges", "worded")
        for of in patterns.get(kind, {}).values()
        for text in of.values()
    ]
    shown = {field for pattern in every for field in fields_of(pattern)}
    return {field: names[field] for field in sorted(shown) if field in names}


def available(formats: dict[str, str]) -> dict[str, str]:
    """Skeleton → pattern; the four standard dates stand under the skeletons of their own patterns."""
    standard = {skeleton_of(pattern): pattern for name, pattern in formats.items() if name.startswith("=")}
    return standard | {name: pattern for name, pattern in formats.items() if not name.startswith("=")}


def merged(base: Any, over: Any) -> Any:
    """`base` with what `over` says instead; null removes."""
    if not isinstance(base, dict) or not isinstance(over, dict):
        return over
    both = {key: merged(base.get(key), value) for key, value in over.items() if value is not None}
    return {key: both.get(key, value) for key, value in base.items() if over.get(key, 0) is not None} | both
