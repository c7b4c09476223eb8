"""Every single value of a file with what its declaration says of it: the way to all places that name something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_templates.corpus.decode.containers import ListOf, MapOf, Placed, Record, Unique
from cs_templates.corpus.decode.shapes import Shape
from cs_templates.corpus.decode.special import VARIABLE, ByVariable, OneOrForms, OneOrList, OneOrMore, Value
from cs_templates.corpus.located.nodes import ListNode, MapNode, Node, Scalar, scalars


class Leaf(NamedTuple):
    """A scalar, the declaration it was written by, and the names that lead to it (its own too, where it is a name)."""

    node: Scalar
    shape: Shape | None
    keys: tuple[str, ...]
    is_name: bool = False


def leaves(shape: Shape | None, node: Node, keys: tuple[str, ...] = ()) -> Iterator[Leaf]:
    """The scalars under a node of a declared shape."""
    inner = _unwrapped(shape, node)
    if isinstance(node, MapNode) and not isinstance(inner, Value):
        yield from _group(inner, node, keys)
    elif isinstance(node, ListNode) and not isinstance(inner, Value):
        item = inner.item if isinstance(inner, ListOf | Unique | OneOrList) else None
        for entry in node.items:
            yield from leaves(item, entry, keys)
    else:
        for scalar in scalars(node):
            yield Leaf(scalar, inner, keys)


def _group(shape: Shape | None, node: MapNode, keys: tuple[str, ...]) -> Iterator[Leaf]:
    for key, value in node.entries:
        names, within = _entry(shape, key.value)
        path = (*keys, key.value)
        yield Leaf(key, names, path, is_name=True)
        yield from leaves(within, value, path)


def _entry(shape: Shape | None, key: str) -> tuple[Shape | None, Shape | None]:
    """The declarations of an entry's name and of its value."""
    if isinstance(shape, MapOf):
        return shape.key, shape.value
    if isinstance(shape, ByVariable):
        return VARIABLE, shape.shape_of(key)
    if isinstance(shape, Record):
        declared = shape.fields.get(key)
        return (None, declared.shape) if declared else (shape.rest_keys, shape.rest)
    return None, None


def _unwrapped(shape: Shape | None, node: Node) -> Shape | None:
    """A declaration of several ways of writing as the one that this node is written in."""
    while True:
        if isinstance(shape, Placed):
            shape = shape.value
        elif isinstance(shape, OneOrForms):
            return shape.forms if isinstance(node, MapNode) else shape.forms.value
        elif isinstance(shape, OneOrMore):
            shape = shape.record.fields[shape.short].shape if isinstance(node, shape.alone) else shape.record
        elif isinstance(shape, OneOrList) and not isinstance(node, ListNode):
            shape = shape.item
        else:
            return shape
