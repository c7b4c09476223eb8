"""No comma stands between a greeting and the name.

The name of the person who is spoken to is parted by commas in Russian, Spanish and Chinese; English greets without
one. The greetings are in the list `greeting_comma` of each `_locale.yaml`; a locale without it is not looked at.

Fails (ru):

    Здравствуйте {{ customer.name }}!

    Ваш заказ {{ order.number }} в пути.

Fails (zh):

    {{ customer.name }}您好！

    订单{{ order.number }}已发货。

Passes (es):

    Hola, {{ customer.name }}:

    Su pedido {{ order.number }} está en camino.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.syntax import Print

CODE = "G806"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("greeting_comma",)
LIST = "greeting_comma"


def find(piece: Piece) -> Iterator[Finding]:
    """Each greeting with a person's name right beside it."""
    plain = piece.plain
    if VALUE not in plain or not piece.language.has_list(LIST):
        return
    names = [
        (start, stop)
        for node, start, stop in piece.prints
        if isinstance(node, Print) and piece.language.kinds.get(node.name) == "person"
    ]
    for first, last in piece.language.said(LIST, plain) if names else ():
        for start, stop in names:
            if not plain[last:start].strip(" \u00a0") and last <= start:
                yield _finding(piece, first, stop, last)
            elif not plain[stop:first].strip(" \u00a0") and stop <= first:
                yield _finding(piece, start, last, stop)


def _finding(piece: Piece, start: int, stop: int, at: int) -> Finding:
    comma = "，" if piece.language.cjk else ","
    said = piece.text.text[start:stop]
    message = f"a comma is missing in the greeting: {said}"
    return piece.finding(start, stop, message, f"write {piece.text.text[start:at]}{comma}…")
