"""A clock time is typed in.

It has no time zone, and hours change. Where a variable can say it, as `shop.hours` does, it is true everywhere.

Fails (en):

    Write to us before 18:00 about order {{ order.number }}.

Fails (ru):

    Напишите нам до 18:00 о заказе {{ order.number }}.

Passes (en):

    We answer 24/7 about order {{ order.number }}.

Passes (es):

    Escríbanos antes de las 18:00 (UTC+1) sobre el pedido {{ order.number }}.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex

CODE = "H002"
SEVERITY = "info"
SCOPE = "piece"
NEEDS = "0"
_TIME = regex(
    r"(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])(?:\s?[ap]\.?m\b\.?)?|(?<![\d.,])(?:1[0-2]|[1-9])\s?[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_ZONE = regex(
    r"UTC|GMT|\b[CEMP]S?T\b|МСК|мск|московск|北京时间|hora (?:local|de |peninsular)|local time", re.IGNORECASE
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each time whose zone is not said in the same line."""
    text = piece.plain
    for match in _TIME.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
        if not _ZONE.search(line):
            yield piece.finding(
                *match.span(), f"{match[0]} is a time that is typed in", "print a variable, or say the zone"
            )
