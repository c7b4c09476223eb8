"""A file laid out by its names: which entry a place belongs to, which text stands there, what its comments say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cs_templates.corpus.files import read_file
from cs_templates.corpus.located.characters import read_text
from cs_templates.corpus.located.nodes import ListNode, MapNode, Node, Scalar, scalars
from cs_templates.corpus.located.scalars import FOR_LINT, as_text
from cs_templates.corpus.located.source import Source, Spot
from cs_templates.corpus.located.tree import read_tree
from cs_templates.corpus.names import Names
from cs_templates.model import Location, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cs_templates.corpus.located.marks import Mark

BLOCKS = ("|", ">")
_COMMENT = re.compile(rf"(?:^|(?<=[ \t])){FOR_LINT}.*$", re.MULTILINE)
_SAID_NOTHING = re.compile(r"\s*(#.*)?")


@dataclass(frozen=True)
class Outline:
    """One file: its text and its nodes."""

    source: Source

    @cached_property
    def root(self) -> MapNode | None:
        """Its nodes, read when they are first asked for; None where there is no reading them."""
        return read_tree(self.source)

    @property
    def lines(self) -> list[str]:
        """Its lines, without their ends."""
        return self.source.lines

    @cached_property
    def scalars(self) -> list[Scalar]:
        """Its texts, names too, in order."""
        return list(scalars(self.root)) if self.root is not None else []

    def keys_at(self, at: Location) -> tuple[str, ...]:
        """The names that lead to what stands at a place; positions in lists do not count."""
        keys: list[str] = []
        node: Node | None = self.root
        while isinstance(node, MapNode | ListNode):
            step = _step(node, _spot(at))
            if step is None:
                break
            key, node = step
            keys += [key] if key else []
        return tuple(keys)

    def scalar_at(self, at: Location, end: Location) -> Scalar | None:
        """The text that holds the characters between two places, quotes not counted."""
        for node in self.scalars:
            first, last = _inside(node)
            if first <= _spot(at) and _spot(end) <= last:
                return node
        return None

    def text_of(self, node: Scalar) -> Text:
        """A scalar's text, with the place of each character."""
        return as_text(node, self.source)

    def place(self, node: Node) -> Location:
        """Where a node begins."""
        return self.source.place(node.start_mark)

    def last_line(self, line: int) -> int:
        """The last line of what begins in a line: of a block, its end."""
        ends = [_last(node) for node in self.scalars if node.start_mark.line == line - 1]
        return max([line, *ends])

    def end_line(self, node: Node) -> int:
        """The last line of a node."""
        last = node
        while not isinstance(last, Scalar):
            inner = [value for _, value in last.entries] if isinstance(last, MapNode) else last.items
            if last.flow or not inner:
                return last.end_mark.line + 1
            last = inner[-1]
        return _last(last)

    def next_entry(self, line: int) -> int:
        """The first line below this one that says something, comments not counted."""
        for number in range(line, len(self.lines)):
            if not _SAID_NOTHING.fullmatch(self.lines[number]):
                return number + 1
        return line

    def comments(self) -> Iterator[tuple[Location, str]]:
        """The comments for lint, to the ends of their lines."""
        if FOR_LINT not in self.source.text:
            return
        inside = [(self._begin(node), node.end_mark.index) for node in self.scalars]
        for found in _COMMENT.finditer(self.source.text):
            at = found.start()
            if not any(start <= at < stop for start, stop in inside):
                yield self.source.place(Spot.at(self.source.text, at)), found.group().rstrip("\r ")

    def _begin(self, node: Scalar) -> int:
        """Where a scalar begins; the head of a block is not part of it."""
        start = node.start_mark.index
        return self.source.text.find("\n", start) if node.style in BLOCKS else start


def outline(path: str, shown: str, data: bytes | None = None) -> Outline | None:
    """The outline of a file (of `data` where given); None where its text cannot be read at all."""
    try:
        data = read_file(path)[0] if data is None else data
    except OSError:
        return None
    source = read_text(shown, data, [], Names())
    return None if source is None else Outline(source)


def _spot(at: Location) -> tuple[int, int]:
    return at.line - 1, at.column - 1


def _at(mark: Mark) -> tuple[int, int]:
    return mark.line, mark.column


def _step(node: MapNode | ListNode, spot: tuple[int, int]) -> tuple[str, Node] | None:
    """The last entry that begins before a place."""
    found: tuple[str, Node] | None = None
    entries = node.entries if isinstance(node, MapNode) else [(None, item) for item in node.items]
    for key, value in entries:
        if _at((key or value).start_mark) > spot:
            break
        found = (key.value if key is not None else "", value)
    return found


def _inside(node: Scalar) -> tuple[tuple[int, int], tuple[int, int]]:
    """From where to where the characters of a scalar's text stand."""
    (line, column), (last, end) = _at(node.start_mark), _at(node.end_mark)
    if node.style in BLOCKS:
        return (line + 1, 0), (last, end)
    quote = 1 if node.style else 0
    return (line, column + quote), (last, end - quote)


def _last(node: Scalar) -> int:
    end = node.end_mark
    return end.line if node.style in BLOCKS and not end.column else end.line + 1
