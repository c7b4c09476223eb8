"""A word is written for another one, or as nobody writes it.

“You’re order”, «в течении дня», “ya esta listo”, “如末收到”: both are words, or nearly, and the eye passes over them. Only what
is never right in a reply is in the list `confused` of each `_locale.yaml`; words that are in no dictionary are found by
`misspelt-word`, where it is chosen.

Fails (en):

    You're order {{ order.number }} is on its way.

Fails (ru):

    Ответим по заказу {{ order.number }} в течении дня.

Fails (es):

    Su pedido {{ order.number }} ya esta listo.

Fails (zh):

    订单{{ order.number }}尚末发货。

Passes (en):

    You're right: order {{ order.number }} is late, and your address is complete.

Passes (zh):

    订单{{ order.number }}周末收到，未受到影响，如过期请告诉我们。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "T802"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("confused",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each slip of the list."""
    for saying in sayings(piece, "confused"):
        yield saying.finding(f"“{saying.said}” is a slip of the pen", "put the right word there")
