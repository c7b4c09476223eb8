"""The nodes of a YAML file: scalars, lists and mappings, each with its beginning and end.

Every scalar is text, whatever it looks like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_templates.corpus.located.marks import Mark


class Scalar:
    """A text. `style` is empty (plain), a quote, `|` or `>`."""

    __slots__ = ("end_mark", "start_mark", "style", "value")

    def __init__(self, value: str, style: str, start: Mark, end: Mark) -> None:
        self.value = value
        self.style = style
        self.start_mark = start
        self.end_mark = end


class ListNode:
    """A list. `flow` where it is written with brackets."""

    __slots__ = ("end_mark", "flow", "items", "start_mark")

    def __init__(self, start: Mark, *, flow: bool) -> None:
        self.items: list[Node] = []
        self.start_mark = start
        self.end_mark = start
        self.flow = flow


class MapNode:
    """A mapping: its keys and values in the order of the file, no key twice."""

    __slots__ = ("end_mark", "entries", "flow", "start_mark")

    def __init__(self, start: Mark, *, flow: bool) -> None:
        self.entries: list[tuple[Scalar, Node]] = []
        self.start_mark = start
        self.end_mark = start
        self.flow = flow

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None."""
        return next((value for name, value in self.entries if name.value == key), None)


Node = Scalar | ListNode | MapNode


def scalars(node: Node) -> Iterator[Scalar]:
    """Every scalar under a node, keys too, in the order of the file."""
    if isinstance(node, MapNode):
        for key, value in node.entries:
            yield key
            yield from scalars(value)
    elif isinstance(node, ListNode):
        for item in node.items:
            yield from scalars(item)
    else:
        yield node


def find(node: Node | None, keys: tuple[str | int, ...]) -> Node | None:
    """The node at a path of keys and list positions (from 0), or None."""
    for key in keys:
        if isinstance(node, MapNode) and isinstance(key, str):
            node = node.get(key)
        elif isinstance(node, ListNode) and isinstance(key, int) and 0 <= key < len(node.items):
            node = node.items[key]
        else:
            return None
    return node
