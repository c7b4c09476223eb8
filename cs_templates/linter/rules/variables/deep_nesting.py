"""Conditions stand more than three deep inside one another.

Nobody can read such a text aloud, or see which sentence a customer gets. Take a case of its own out, or ask with
`and`.

Fails (en):

    {% if shipment.delay_days > 1 %}
    {% if shipment.tracking_url is known %}
    {% if refund.method == "card" %}
    {% if "wait" in solutions %}
    You can follow {{ order.number }}.
    {% endif %}
    {% endif %}
    {% endif %}
    {% endif %}

Passes (en):

    {% if shipment.delay_days > 1 and shipment.tracking_url is known %}
    You can follow {{ order.number }}.
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.syntax import Branch, Node

CODE = "V104"
SEVERITY = "info"
SCOPE = "piece"
DEEPEST = 3


def find(piece: Piece) -> Iterator[Finding]:
    """Each condition that stands in three others."""
    if piece.text.text.count("{%") > 2 * DEEPEST:
        for branch in _too_deep(piece.nodes, DEEPEST):
            start, stop = piece.tag(branch.start)
            message = f"this condition stands in {DEEPEST} others"
            yield piece.finding(start, stop, message, "join conditions with and, or write texts apart")


def _too_deep(nodes: tuple[Node, ...], left: int) -> Iterator[Branch]:
    for node in nodes:
        if isinstance(node, Branch):
            if not left:
                yield node
                continue
            for body in (*(body for _, body in node.cases), node.otherwise):
                yield from _too_deep(body, left - 1)
