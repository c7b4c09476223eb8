"""A list of lines is printed where there is only one thing.

The words of the two cases were swapped: what is written for several choices is said of one, and the other way round.
A text that prints a list in both cases is left alone.

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

Passes (en):

    {% if solutions is several %}
    You can choose what suits you best:
    {{ solutions | bullets("offer") }}
    {% else %}
    Order {{ order.number }} is late, and there is a way out:
    {{ solutions | bullets("offer") }}
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.syntax import Branch, Condition, Filter, Node, Not, Print, Several, walk

CODE = "V311"
SEVERITY = "warning"
SCOPE = "piece"
Body = tuple[Node, ...]


def find(piece: Piece) -> Iterator[Finding]:
    """Each list with `numbered` or `bullets` where a condition says that there is one entry, and for several there is none."""
    if "several" not in piece.text.text:
        return
    for node in piece.walked:
        if isinstance(node, Branch):
            name, several, single = _cases(node)
            if name and not any(_lists(name, several)):
                for printed, used in _lists(name, single):
                    message = f"{name} has one entry here, and {used.name} is for several"
                    hint = "swap the two cases, or use sentences"
                    yield piece.finding(printed.start, used.stop, message, hint)


def _cases(branch: Branch) -> tuple[str, Body, Body]:
    """What may be several, what is read where it is, and where it is one; no name for other conditions."""
    condition: Condition = branch.cases[0][0]
    first = branch.cases[0][1]
    others = tuple(node for _, body in branch.cases[1:] for node in body) + tuple(branch.otherwise)
    if isinstance(condition, Several):
        return condition.name, first, others
    if isinstance(condition, Not) and isinstance(condition.part, Several):
        return condition.part.name, others, first
    return "", (), ()


def _lists(name: str, body: Body) -> Iterator[tuple[Print, Filter]]:
    """Each print of something as a list of lines."""
    for node in walk(body):
        if isinstance(node, Print) and node.name == name:
            yield from ((node, used) for used in node.filters if used.name in ("numbered", "bullets"))
