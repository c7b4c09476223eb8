"""A date is typed in.

It was true once. A date belongs in a variable, which each language prints in its own way and each reply anew.

Fails (en):

    Your order {{ order.number }} will arrive by March 14.

Fails (ru):

    Заказ {{ order.number }} придёт до 14 марта.

Fails (zh):

    订单{{ order.number }}将于3月14日前送达。

Passes (en):

    Your order {{ order.number }} will arrive by {{ shipment.new_eta }}. Singles’ Day (11.11) made it late.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cs_templates import cldr
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.regex import regex

CODE = "H001"
SEVERITY = "warning"
SCOPE = "piece"
_FIGURES = (
    r"(?<![\d./-])(?:(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:[0-2]?\d|3[01])"
    r"|(?:[0-2]?\d|3[01])[./-](?:[0-2]?\d|3[01])[./-](?:20)?\d\d)(?![\d./-]\d|\d)"
    r"|(?:(?:19|20)\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]"
)
_SHORT = (
    r"(?i:(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\bel )|(?<=\bdel )|(?<=\bal )|(?<=\bдо )|(?<=\bк )|(?<=\bпосле ))"
    r"(?:(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])|(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01]))"
    r"(?![\d/]|\.\d|\s?(?:[%€₽$°\"″']|[cmk]?[mgl]\b|ml\b|kg\b|in\b|см|мм|кг|мл|г\b|л\b|м\b))"
    r"|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]"
)


_SIGN = regex(r"[\d月]")
_LOOK = Look(lambda line, _: _SIGN.search(line))


def find(piece: Piece) -> Iterator[Finding]:
    """Each date, in figures or with the month's name."""
    if not _LOOK.is_in(piece):
        return
    for match in _dates(piece.language.tag).finditer(piece.plain):
        yield piece.finding(
            *match.span(), f"{match[0]} is a date that is typed in", "print a variable of the kind date"
        )


@cache
def _dates(tag: str) -> re.Pattern[str]:
    names = cldr.table(tag)["dates"]["names"]
    full, short = (_names(names.get(key, ())) for key in ("MMMM", "MMM"))
    if not (full and short):
        return regex(f"{_FIGURES}|{_SHORT}")
    month = rf"(?:(?:{full})\b|(?:{short})\b\.?)"
    day = r"(?<!\d)(?:[12]?\d|3[01])"
    return regex(
        rf"{_FIGURES}|{_SHORT}"
        rf"|{day}(?:st|nd|rd|th|-?го|\.º?|º)?[ \u00a0](?:of |de )?{month}(?:,? (?:de |del )?20\d\d)?"
        rf"|\b{month}[ \u00a0](?:the )?{day}(?:st|nd|rd|th)?\b(?!\d|:)(?:,? 20\d\d)?"
    )


def _names(months: Iterable[str]) -> str:
    """Names that are words, as a pattern: months that are numbers are found with their figures."""
    said = {name.strip(".") for name in months if name[:1].isalpha()}
    return "|".join(re.escape(name) for name in sorted(said, key=len, reverse=True))
