"""A card number is typed in.

Whoever it belongs to, every customer would be sent it.

Fails (en):

    We refunded order {{ order.number }} to your card 4111 1111 1111 1111.

Fails (ru):

    Деньги за заказ {{ order.number }} вернулись на карту 5555 5555 5555 4444.

Passes (en):

    We refunded order {{ order.number }} to your card.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.codes import codes

CODE = "H021"
SEVERITY = "error"
SCOPE = "piece"
NEEDS = "0"


def find(piece: Piece) -> Iterator[Finding]:
    """Each number whose check digit is a card's."""
    for start, stop, what in codes(piece):
        if what == "card":
            yield piece.finding(start, stop, "this is the number of a payment card", "delete it")
