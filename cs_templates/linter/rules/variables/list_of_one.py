"""A list of lines is printed where there is only one thing.

The words of the two cases were swapped: what is written for several choices is said of one, and the other way round.

Fails (en):

    Your order {{ order.number }} is late.
    {% if solutions is several %}
    {{ solutions | sentences("offer") }}
    {% else %}
    You can choose what suits you best:
    {{ solutions | numbered("offer") }}
    {% endif %}

Passes (en):

    Your order {{ order.number }} is late.
    {% if solutions is several %}
    You can choose what suits you best:
    {{ solutions | numbered("offer") }}
    {% else %}
    {{ solutions | sentences("offer") }}
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.syntax import Branch, Condition, Node, Not, Print, Several, walk

CODE = "V311"
SEVERITY = "warning"
SCOPE = "piece"


def find(piece: Piece) -> Iterator[Finding]:
    """Each list with `numbered` or `bullets` where a condition says that there is one entry."""
    if "several" not in piece.text.text:
        return
    for node in piece.walked:
        if isinstance(node, Branch):
            for name, body in _single(node):
                yield from _lists(piece, name, body)


def _single(branch: Branch) -> Iterator[tuple[str, tuple[Node, ...]]]:
    """The bodies that are read where something is not several, and what."""
    first: Condition = branch.cases[0][0]
    if isinstance(first, Not) and isinstance(first.part, Several):
        yield first.part.name, branch.cases[0][1]
    if isinstance(first, Several):
        yield from ((first.name, body) for _, body in branch.cases[1:])
        yield first.name, branch.otherwise


def _lists(piece: Piece, name: str, body: tuple[Node, ...]) -> Iterator[Finding]:
    for node in walk(body):
        if isinstance(node, Print) and node.name == name:
            for used in node.filters:
                if used.name in ("numbered", "bullets"):
                    message = f"{name} has one entry here, and {used.name} is for several"
                    yield piece.finding(
                        node.start, used.stop, message, "swap the two cases, or use sentences"
                    )
