"""A name of the samples is typed in: a customer's, an agent's, the shop's or an item's; or a carrier's.

Somebody wrote from a filled reply and left the name in it. Every customer would be called so. A carrier's name is
reported in a text that has to print the carrier and does not.

Fails (en):

    Hello Anna, your order {{ order.number }} is on its way.

Fails (en):

    Thank you for shopping at Blue Kettle, your order {{ order.number }} is on its way.

Fails (en):

    Where is the ceramic mug of order {{ order.number }}?

Passes (en):

    Thank you for shopping at {{ shop.name }}, your order {{ order.number }} is on its way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.tongues import in_quotes
from cs_templates.linter.regex import regex
from cs_templates.model import Given

CODE = "H040"
SEVERITY = "warning"
SCOPE = "kin"
_NAMES = ("customer.name", "agent.name", "shop.name", "item.name", "item.received")
_ITEMS = ("item.name", "item.received")
_SIZE = regex(r",| (?=\d)")
_CARRIER = "shipment.carrier"
_CARRIERS = regex(
    r"(?<![A-Za-z])(?:DHL|UPS|FedEx|USPS|GLS|DPD|TNT|EMS|CDEK|SEUR|MRW|Correos|Royal Mail|China Post|YunExpress|Yanwen"
    r"|SF Express|Cainiao)(?![A-Za-z])|\b(?:СДЭК|Boxberry|Почт[аойуеы]{1,2} России)\b"
    r"|顺丰|中通(?:快递|速递)|圆通|申通(?:快递|速递)|韵达|中国邮政|燕文|云途|菜鸟"
)
_FEWEST = 2
_LETTER = r"[^\W\u2e80-\U0010ffff]"
"""A letter of a script that puts spaces between words."""
_EXAMPLE = regex(
    r"(?:for example|for instance|e\.\s?g\.|например|por ejemplo|p\.\s?ej\.|例如|比如)(?:[^\n]|\n(?!\n))*\Z",
    re.IGNORECASE,
)


def find(bench: Bench) -> Iterator[Finding]:
    """Each name of the locale's samples, or of the dictionary's."""
    found = {tag: _names(bench, language) for tag, language in bench.languages.items()}
    patterns = {tag: _pattern(names) for tag, names in found.items()}
    for piece in bench.pieces():
        names = found[piece.language.tag]
        for match in _typed(piece, names, patterns[piece.language.tag]):
            name = names[match[0]]
            message = f"{match[0]} is the sample of {name}, typed in"
            yield piece.finding(*match.span(), message, f"print {{{{ {name} }}}}")
        yield from _carriers(piece)


def _typed(piece: Piece, names: Mapping[str, str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where a text has one of the names, but for examples and quotations; items stand in quotation marks."""
    if any(name in piece.plain for name in names):
        for match in pattern.finditer(piece.plain):
            quoted = names[match[0]] not in _ITEMS and in_quotes(piece, match.start())
            if not (quoted or _EXAMPLE.search(piece.plain, 0, match.start())):
                yield match


def _carriers(piece: Piece) -> Iterator[Finding]:
    """Each carrier in a text that has to print the one of the order, and does not."""
    must = piece.scenario.must_state if piece.role == "body" and piece.scenario else ()
    if _CARRIER not in piece.text.text and any(name.text == _CARRIER for name in must):
        for match in _CARRIERS.finditer(piece.plain):
            message = f"{match[0]} is the carrier of one order, typed in"
            yield piece.finding(*match.span(), message, f"print {{{{ {_CARRIER} }}}}")


def _names(bench: Bench, language: Language) -> dict[str, str]:
    """The samples, and which variable each is of."""
    found: dict[str, str] = {}
    for name in _NAMES:
        variable = bench.corpus.variables.get(name)
        for given in (language.locale.profile.samples.get(name), variable and variable.sample):
            if isinstance(given, Given) and isinstance(given.value, str) and len(given.value) >= _FEWEST:
                for said in _spoken(given.value) if name in _ITEMS else [given.value]:
                    found.setdefault(said, name)
    return found


def _spoken(item: str) -> list[str]:
    """The name of an item, and how a sentence says it: without its size, in small letters."""
    head = _SIZE.split(item)[0]
    short = (head, head[:1].lower() + head[1:]) if " " in head.strip() or head[:1] >= "\u2e80" else ()
    return [item, *short]


def _pattern(names: dict[str, str]) -> re.Pattern[str]:
    """The names as whole words; in scripts without spaces, wherever they stand."""
    said = [re.escape(name) for name in sorted(names, key=len, reverse=True)]
    spaced = "|".join(name for name in said if name[0] < "\u2e80")
    whole = [rf"(?<!{_LETTER})(?:{spaced})(?!{_LETTER})"] if spaced else []
    return regex("|".join([*whole, *(name for name in said if name[0] >= "\u2e80")]) or r"(?!)")
