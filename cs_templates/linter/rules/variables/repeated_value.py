"""A value is printed twice in a row.

Nobody writes “order A-10293 A-10293” on purpose: a tag was pasted once too often.

Fails (en):

    Your order {{ order.number }} {{ order.number }} is on its way.

Fails (es):

    Su pedido {{ order.number }}, {{ order.number }} está en camino.

Passes (en):

    Your order {{ order.number }} is on its way. Order {{ order.number }} has one item.

Passes (ru):

    {{ shipment.delay_days | plural("day") }} ({{ shipment.new_eta }})
    {{ shipment.new_eta }}: заказ {{ order.number }}.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex
from cs_templates.syntax import Print

CODE = "V307"
SEVERITY = "warning"
SCOPE = "piece"
_BETWEEN = regex(r"[ \u00a0,;:，、]*")


def find(piece: Piece) -> Iterator[Finding]:
    """Each tag that prints what the tag before it printed."""
    for (first, start, end), (second, after, stop) in pairwise(piece.prints):
        if not (isinstance(first, Print) and isinstance(second, Print)) or first.name != second.name:
            continue
        if _BETWEEN.fullmatch(piece.text.text, end, after):
            message = f"{first.name} is printed twice in a row"
            yield piece.finding(start, stop, message, "take one of the two tags out")
