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
from collections.abc import Iterator
from functools import cache

from cs_templates import cldr
from cs_templates.lint.finding import Finding
from cs_templates.lint.pieces import Piece

CODE = "H001"
SEVERITY = "warning"
SCOPE = "piece"
_FIGURES = (
    r"(?<![\d./-])(?:(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:[0-2]?\d|3[01])"
    r"|(?:[0-2]?\d|3[01])[./-](?:[0-2]?\d|3[01])[./-](?:20)?\d\d)(?![\d./-]\d|\d)"
    r"|(?:(?:19|20)\d\d\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]"
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each date, in figures or with the month's name."""
    text = piece.plain
    if not any(map(str.isdigit, text)):
        return
    for match in _dates(piece.language.tag).finditer(text):
        yield piece.finding(
            *match.span(), f"{match[0]} is a date that is typed in", "print a variable of the kind date"
        )


@cache
def _dates(tag: str) -> re.Pattern[str]:
    names = cldr.table(tag)["dates"]["names"]
    months = {name.strip(".") for key in ("MMM", "MMMM") for name in names.get(key, ()) if name[:1].isalpha()}
    if not months:
        return re.compile(_FIGURES)
    month = rf"(?:{'|'.join(sorted(map(re.escape, months), key=len, reverse=True))})\b\.?"
    day = r"(?<!\d)(?:[12]?\d|3[01])"
    return re.compile(
        rf"{_FIGURES}|{day}(?:st|nd|rd|th|-?го|\.º?|º)?[ \u00a0](?:of |de )?{month}(?:,? (?:de |del )?20\d\d)?"
        rf"|\b{month}[ \u00a0](?:the )?{day}(?:st|nd|rd|th)?\b(?!\d|:)(?:,? 20\d\d)?"
    )
