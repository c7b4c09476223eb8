"""A condition stands inside a word and changes its ending.

`day{% if … %}s{% endif %}` works in English at most, and nobody who translates it can. `plural` has the form for
every number, `choose` and `form` the words for every option.

Fails (en):

    Your order {{ order.number }} is late by a day{% if shipment.delay_days > 1 %}s{% endif %}.

Fails (ru):

    Заказ {{ order.number }} отправлен{% if tips is known %}а{% endif %} сегодня.

Passes (en):

    Your order {{ order.number }} is on its way{% if shipment.tracking_url is known %} ({{ shipment.tracking_url }}){% endif %}.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.syntax import Branch, Literal, Node

CODE = "V310"
SEVERITY = "warning"
SCOPE = "piece"


def find(piece: Piece) -> Iterator[Finding]:
    """Each condition right after a letter whose words begin with one, where no spaces are expected."""
    if piece.language.cjk or "{%" not in piece.text.text:
        return
    text = piece.text.text
    for node in piece.walked:
        if isinstance(node, Branch) and text[node.start - 1 : node.start].isalpha() and _goes_on(node):
            message = "this condition changes the ending of a word"
            yield piece.finding(
                node.start, node.stop, message, "write whole words, or use plural, form or choose"
            )


def _goes_on(branch: Branch) -> bool:
    bodies = [*(body for _, body in branch.cases), branch.otherwise]
    return any(_first(body).isalpha() for body in bodies)


def _first(body: tuple[Node, ...]) -> str:
    """The first character that a case prints, where it is written out."""
    return body[0].text[:1] if body and isinstance(body[0], Literal) else ""
