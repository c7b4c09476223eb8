"""A condition has nothing to print.

Its words were deleted, or never written, and the tags were left behind. Where nothing is meant, a comment says so.

Fails (en):

    Your order {{ order.number }} is on its way.
    {% if shipment.tracking_url is known %}
    {% endif %}

Fails (ru):

    Ваш заказ {{ order.number }} уже в пути.
    {% if refund.method == "card" %}
    Деньги вернутся на карту.
    {% elif refund.method == "balance" %}
    {% endif %}

Passes (ru):

    Ваш заказ {{ order.number }} уже в пути.
    {% if refund.method == "card" %}
    Деньги вернутся на карту.
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.linter.regex import regex
from cs_templates.syntax import Branch, Literal, Node

CODE = "V105"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (GAP,)
_NOTE = regex(r"\s*\{#")
_ELSE = regex(r"\{%\s*else\s*%\}(?! \Z)\s*\Z")


def find(piece: Piece) -> Iterator[Finding]:
    """Each case of a condition, and each else, without words."""
    if "{%" not in piece.text.text:
        return
    for node in piece.walked:
        for start, stop in _empty(piece, node) if isinstance(node, Branch) else ():
            yield piece.finding(
                start, stop, "nothing is printed in this case", "write its words, or take it out"
            )


def _empty(piece: Piece, branch: Branch) -> Iterator[tuple[int, int]]:
    """The tags that open a case with nothing in it."""
    for condition, body in branch.cases:
        start, stop = piece.tag(condition.start, condition.stop)
        if _says_nothing(body) and not _NOTE.match(piece.text.text, stop):
            yield start, stop
    ends, _ = piece.tag(branch.stop - 2)
    if otherwise := _ELSE.search(piece.text.text, branch.start, ends):
        yield otherwise.start(), piece.tag(otherwise.start())[1]


def _says_nothing(body: tuple[Node, ...]) -> bool:
    """Whether a case has no words. A space on the line that goes on may be what keeps two words apart."""
    return all(isinstance(node, Literal) and not node.text.strip() for node in body) and not _is_space(body)


def _is_space(body: tuple[Node, ...]) -> bool:
    return any(isinstance(node, Literal) and node.text == " " for node in body)
