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

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.syntax import Branch, Literal, Node, walk

CODE = "V105"
SEVERITY = "warning"
SCOPE = "piece"
_NOTE = re.compile(r"\{%[^%]*%\}\s*\{#")
_ELSE = re.compile(r"\{%\s*else\s*%\}")


def find(piece: Piece) -> Iterator[Finding]:
    """Each case of a condition, and each else, without words."""
    if "{%" not in piece.text.text:
        return
    for node in walk(piece.nodes):
        for start in _empty(piece, node) if isinstance(node, Branch) else ():
            stop = piece.text.text.index("%}", start) + 2
            yield piece.finding(
                start, stop, "nothing is printed in this case", "write its words, or take it out"
            )


def _empty(piece: Piece, branch: Branch) -> Iterator[int]:
    """The offsets of the tags that open a case with nothing in it."""
    if "{%" not in piece.text.text[: branch.cases[0][0].start]:
        return  # a tag with a fault in it, which is reported as one
    for condition, body in branch.cases:
        start = piece.text.text.rindex("{%", 0, condition.start)
        if _says_nothing(body) and not _NOTE.match(piece.text.text, start):
            yield start
    start = piece.text.text.rindex("{%", 0, branch.stop - 2)
    before = piece.text.text.rfind("{%", 0, start)
    is_else = _ELSE.match(piece.text.text, before) is not None
    if is_else and not piece.text.text[piece.text.text.index("%}", before) + 2 : start].strip():
        yield before


def _says_nothing(body: tuple[Node, ...]) -> bool:
    return all(isinstance(node, Literal) and not node.text.strip() for node in body)
