"""What a text knows, prints and cannot do without, read off its tree.

Three questions of a template's nodes: which names a condition proves known,
which names are printed on every path, and which are used where nothing has
proved them known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from typing import Literal as OneOf
from typing import NamedTuple

from cs_templates.syntax import tree

Nodes = tuple[tree.Node, ...]
NOTHING: frozenset[str] = frozenset()


class Use(NamedTuple):
    """One use of a variable: where, whether it prints or decides, and what was known there."""

    name: str
    where: tree.Placed
    how: OneOf["prints", "decides", "asks"]
    known: frozenset[str]


def implies(condition: tree.Condition, *, truth: bool) -> frozenset[str]:
    """The names that are certainly known when `condition` turns out as `truth`."""
    if isinstance(condition, tree.Not):
        return implies(condition.part, truth=not truth)
    if isinstance(condition, tree.And | tree.Or):
        parts = [implies(part, truth=truth) for part in condition.parts]
        every_part_holds = isinstance(condition, tree.And) == truth
        return _join(parts) if every_part_holds else _meet(parts)
    return frozenset({condition.name}) if truth else NOTHING


def _join(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return reduce(frozenset.union, sets, NOTHING)


def _meet(sets: list[frozenset[str]]) -> frozenset[str]:
    return reduce(frozenset.intersection, sets) if sets else NOTHING


def printed_always(nodes: Nodes) -> frozenset[str]:
    """The variables that every path through `nodes` prints."""
    return _join(_printed(node) for node in nodes)


def _printed(node: tree.Node) -> frozenset[str]:
    if isinstance(node, tree.Print):
        return frozenset({node.name})
    if isinstance(node, tree.Branch):
        paths = [stated_where(condition, body) for condition, body in node.cases]
        return _meet([*paths, printed_always(node.otherwise)])
    return NOTHING


def stated_where(condition: tree.Condition, body: Nodes) -> frozenset[str]:
    """What a case of a branch states: all it always prints, and the numbers that it says in words (`== 0`: *free*)."""
    return printed_always(body) | (_exact(condition) if _says_something(body) else NOTHING)


def _says_something(body: Nodes) -> bool:
    return any(not isinstance(node, tree.Literal) or bool(node.text.strip()) for node in body)


def _exact(condition: tree.Condition) -> frozenset[str]:
    """The numbers that can be one only where `condition` holds."""
    if isinstance(condition, tree.And | tree.Or):
        parts = [_exact(part) for part in condition.parts]
        return _join(parts) if isinstance(condition, tree.And) else _meet(parts)
    if isinstance(condition, tree.Compare) and condition.op == "==":
        return frozenset({condition.name})
    return NOTHING


def uses(nodes: Nodes, known: frozenset[str] = NOTHING) -> Iterator[Use]:
    """Every use of a variable in `nodes`, in order, with what is known at that place.

    `choose` with `other` says something whatever is known, and only asks.
    """
    for node in nodes:
        if isinstance(node, tree.Print):
            copes = any(found.name == "choose" and "other" in found.named for found in node.filters)
            yield Use(name=node.name, where=node, how="asks" if copes else "prints", known=known)
        elif isinstance(node, tree.Branch):
            yield from _branch_uses(node, known)


def _branch_uses(branch: tree.Branch, known: frozenset[str]) -> Iterator[Use]:
    for condition, body in branch.cases:
        yield from condition_uses(condition, known)
        yield from uses(body, known | implies(condition, truth=True))
        known = known | implies(condition, truth=False)
    yield from uses(branch.otherwise, known)


def condition_uses(condition: tree.Condition, known: frozenset[str] = NOTHING) -> Iterator[Use]:
    """Every variable a condition looks at; `is known` only asks."""
    if isinstance(condition, tree.Not):
        yield from condition_uses(condition.part, known)
    elif isinstance(condition, tree.And | tree.Or):
        for part in condition.parts:
            yield from condition_uses(part, known)
            known = known | implies(part, truth=isinstance(condition, tree.And))
    else:
        how: OneOf["asks", "decides"] = "asks" if isinstance(condition, tree.Known) else "decides"
        yield Use(name=condition.name, where=condition, how=how, known=known)


def phrases_in(nodes: Nodes) -> Iterator[tree.PhraseRef]:
    """Every phrase the nodes print, in order."""
    for node in nodes:
        if isinstance(node, tree.PhraseRef):
            yield node
        elif isinstance(node, tree.Branch):
            for _, body in node.cases:
                yield from phrases_in(body)
            yield from phrases_in(node.otherwise)
