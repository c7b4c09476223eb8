"""A text addresses the customer in another way than its locale does.

“Your” is ты or Вы, tú or usted, 你 or 您. Mixed in one letter it reads as if two people had written it, and the
familiar one offends. A locale's `address` says which it uses.

Fails (ru):

    Ваш заказ {{ order.number }} уже в пути, ты можешь следить за ним.

Fails (es):

    Tu pedido {{ order.number }} está en camino.

Fails (zh):

    你的订单{{ order.number }}已在途中。

Passes (ru):

    Лишь сегодня заказ {{ order.number }} уехал со склада. Вы писали: «Ты где, посылка?»

Passes (zh):

    您的迷你音箱（订单{{ order.number }}）已在途中。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.address import unwanted, wanted
from cs_templates.linter.finding import Finding
from cs_templates.linter.pieces import Piece
from cs_templates.linter.tongues import unquoted

CODE = "L040"
SEVERITY = "warning"
SCOPE = "piece"


def find(piece: Piece) -> Iterator[Finding]:
    """Each pronoun or verb of the other form of address."""
    pattern = unwanted(piece)
    if pattern is None:
        return
    for match in pattern.finditer(unquoted(piece)):
        message = f"{match[0]} does not go with {wanted(piece)}, the form of address of {piece.language.tag}"
        fix = match[0].replace("你们", "您").replace("你", "您") if match[0][0] == "你" else None
        yield piece.finding(
            *match.span(), message, f"address the customer as {wanted(piece)}", fix, safe=False
        )
