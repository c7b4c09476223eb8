"""A text says the same phrase twice.

Both are printed in one reply, and the buyer reads the same sentence again, or in other words. Two branches of one
condition may each say it.

Fails (en):

    Your order {{ order.number }} is on its way.

    {{ phrase.closing }}
    {{ phrase.closing }}

Passes (en):

    {% if order.number is known %}
    {{ phrase.apology_delay }} Your order {{ order.number }} is late.
    {% else %}
    {{ phrase.apology_delay }} Your order is late.
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.syntax import Branch, Node, PhraseRef

CODE = "T811"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (VALUE,)


def find(piece: Piece) -> Iterator[Finding]:
    """Each phrase that was said on the same way through the text."""
    if piece.text.text.count("phrase.") > 1:
        yield from _again(piece, piece.nodes, set())


def _again(piece: Piece, nodes: Iterable[Node], said: set[str]) -> Iterator[Finding]:
    """Two conditions may exclude each other: what one branch says is held only against what all ways say."""
    perhaps: set[str] = set()
    for node in nodes:
        if isinstance(node, PhraseRef):
            if node.id in said | perhaps:
                message = f"the phrase {node.id} has been said before"
                yield piece.finding(node.start, node.stop, message, "leave one of the two out")
            said.add(node.id)
        elif isinstance(node, Branch):
            for body in (*(body for _, body in node.cases), node.otherwise):
                way = set(said)
                yield from _again(piece, body, way)
                perhaps |= way
