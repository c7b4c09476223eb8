"""A condition can never hold, or always does.

What can never hold is never printed, and a condition that always holds only looks as if there were a choice: an
option that the scenario does not have, a case that an earlier one already takes, a number outside of its range, a
question whether something is known that always is. Where no words are lost by it, it is only a hint.

Fails (en):

    Your order {{ order.number }} is on its way.
    {% if shipment.delay_days > 90 %}
    It is very late.
    {% endif %}

Fails (ru):

    {% if order.number is known %}
    Ваш заказ {{ order.number }} уже в пути.
    {% else %}
    Ваш заказ уже в пути.
    {% endif %}

Fails (es):

    Su pedido {{ order.number }} está en camino.
    {% if refund.method == "card" %}
    Le devolvemos el importe a su tarjeta.
    {% elif refund.method == "card" %}
    Le devolvemos el importe a su saldo.
    {% endif %}

Passes (en):

    Your order {{ order.number }} is on its way.
    {% if shipment.delay_days > 30 %}
    It is very late.
    {% elif shipment.delay_days > 10 %}
    It is late.
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.compiler.guards import uses
from cs_templates.compiler.texts import stated
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.linter.material.worlds import World, holds, leaves, worlds
from cs_templates.syntax import Branch, Condition, Known, Node

CODE = "V107"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (GAP,)
BOTH = 2
Said = list[tuple[Condition, bool]]
"""Conditions that hold or do not where a text is read."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each condition that no value makes hold, or no value makes fail."""
    if "{%" not in piece.text.text or piece.problems:
        return
    yield from _in_nodes(piece, piece.nodes, [], _known(piece))


def _known(piece: Piece) -> frozenset[str]:
    """What is certainly known where the text is used: a wording needs all its variables."""
    used = list(uses(piece.nodes))
    if piece.scenario is None:
        return frozenset(use.name for use in used)
    lists = [stated(piece.scenario, channel) for channel in piece.channels] or [()]
    always = set(lists[0]).intersection(*lists[1:]) | {str(name) for name in piece.scenario.decides}
    optional = {str(name) for name in piece.scenario.if_known}
    unguarded = {use.name for use in used if use.how != "asks" and use.name not in use.known}
    return frozenset(always | (unguarded - optional))


def _in_nodes(
    piece: Piece, nodes: tuple[Node, ...], context: Said, known: frozenset[str]
) -> Iterator[Finding]:
    for node in nodes:
        if isinstance(node, Branch):
            before = list(context)
            for condition, body in node.cases:
                is_last = condition is node.cases[-1][0] and not node.otherwise
                found = _judged(piece, condition, context, before, known)
                yield from (_weighed(one, is_last=is_last) for one in found)
                yield from _in_nodes(piece, body, [*before, (condition, True)], known)
                before.append((condition, False))
            yield from _in_nodes(piece, node.otherwise, before, known)


def _weighed(finding: Finding, *, is_last: bool) -> Finding:
    """A case that always holds loses no words where none comes after it."""
    return (
        finding._replace(severity="info")
        if is_last and finding.severity is None and "always" in finding.message
        else finding
    )


def _judged(
    piece: Piece, condition: Condition, context: Said, before: Said, known: frozenset[str]
) -> Iterator[Finding]:
    """What is wrong with one case: a question in it, the whole of it, or that earlier cases take it."""
    about = [condition, *(said for said, _ in before)]
    every = worlds(about, piece.language.variables, piece.scenario, known)
    there = [world for world in every or () if _true(context, world)]
    if not there:
        return
    found = _settled(piece, condition, there)
    for leaf in leaves(condition):
        found = found or _settled(piece, leaf, there, part=True)
    left = [world for world in there if _true(before, world)]
    if not found and not any(holds(condition, world) for world in left):
        found = [_finding(piece, condition, "an earlier case already takes all that this one asks for")]
    yield from found


def _true(said: Said, world: World) -> bool:
    return all(holds(condition, world) is truth for condition, truth in said)


def _settled(piece: Piece, condition: Condition, there: list[World], *, part: bool = False) -> list[Finding]:
    """What is wrong with a condition, or a part of one, that has the same answer in every world."""
    answers = {holds(condition, world) for world in there}
    if len(answers) == BOTH:
        return []
    if answers == {False}:
        return [_finding(piece, condition, "this can never hold here")]
    what = (
        f"{condition.name} is always known here" if isinstance(condition, Known) else "this always holds here"
    )
    found = _finding(piece, condition, what)
    return [found._replace(severity="info") if part else found]


def _finding(piece: Piece, condition: Condition, message: str) -> Finding:
    start, stop = piece.tag(condition.start, condition.stop)
    return piece.finding(start, stop, message, "take it out, or ask for what is meant")
