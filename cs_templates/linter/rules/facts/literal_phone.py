"""A phone number is typed in.

It stays when the line is given up, and most marketplaces forbid it.

Fails (en):

    Call us about order {{ order.number }}: +44 20 7946 0958.

Fails (ru):

    Звоните о заказе {{ order.number }}: 8 (800) 555-35-35.

Passes (en):

    Order {{ order.number }}: the mug is 350 ml, the pot 1–2 l.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.codes import codes
from cs_templates.linter.reading.holdings import held

CODE = "H012"
SEVERITY = "warning"
SCOPE = "piece"


def find(piece: Piece) -> Iterator[Finding]:
    """Each number to call that is no order, tracking or card number."""
    spans = held(piece, "phone")
    others = list(codes(piece)) if spans else []
    for start, stop in spans:
        if not any(first < stop and start < last for first, last, _ in others):
            message = f"{piece.text.text[start:stop]} is a phone number that is typed in"
            yield piece.finding(start, stop, message, "ask customers to answer in this conversation")
