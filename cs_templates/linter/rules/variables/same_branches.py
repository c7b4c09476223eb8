"""Two cases of a condition print the same.

A case was copied and its words were never changed, or the condition is not needed.

Fails (en):

    {% if refund.method == "card" %}
    The money for {{ order.number }} goes to your card.
    {% else %}
    The money for {{ order.number }} goes to your card.
    {% endif %}

Fails (es):

    Su pedido {{ order.number }} está en camino.
    {% if refund.method == "card" %}
    Le devolvemos el importe a su tarjeta.
    {% elif refund.method == "balance" %}
    Le devolvemos el importe a su tarjeta.
    {% endif %}

Passes (en):

    {% if refund.method == "card" %}
    The money for {{ order.number }} goes to your card.
    {% else %}
    The money for {{ order.number }} goes to your balance.
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.syntax import Branch, Node

CODE = "V106"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (GAP,)


def find(piece: Piece) -> Iterator[Finding]:
    """Each case that prints what the case before it prints."""
    if "{%" not in piece.text.text:
        return
    for node in piece.walked:
        if isinstance(node, Branch):
            bodies = [*(body for _, body in node.cases), node.otherwise]
            for first, second in pairwise(bodies):
                if _said(piece, first) and _said(piece, first) == _said(piece, second):
                    start, stop = second[0].start, second[-1].stop
                    message = "this case prints the same as the one before it"
                    hint = "write what differs, or join the two cases with or"
                    yield _trimmed(piece, start, stop, message, hint)


def _trimmed(piece: Piece, start: int, stop: int, message: str, hint: str) -> Finding:
    said = piece.text.text[start:stop]
    start += len(said) - len(said.lstrip())
    return piece.finding(start, start + len(said.strip()), message, hint)


def _said(piece: Piece, body: tuple[Node, ...]) -> str:
    """What a case says, with its tags as they are written, whatever its spaces."""
    if not body:
        return ""
    text = piece.text.text
    start = text.rfind("}", 0, body[0].start) + 1
    stop = text.find("{%", body[-1].stop)
    return " ".join(text[start : stop if stop >= 0 else len(text)].split())
