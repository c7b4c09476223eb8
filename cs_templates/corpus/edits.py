"""Edits of a file's values, for `splice` to write: nobody's file is ever written anew."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cs_templates.corpus.files import read_file
from cs_templates.corpus.located.characters import read_text
from cs_templates.corpus.located.nodes import ListNode, MapNode, Node, Scalar, find
from cs_templates.corpus.located.source import Source, Spot
from cs_templates.corpus.located.tree import read_tree
from cs_templates.corpus.names import Names
from cs_templates.corpus.places import visible
from cs_templates.corpus.splice import Edit
from cs_templates.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cs_templates.corpus.located.marks import Mark
    from cs_templates.model import Problem, Stamp

_BARE = re.compile(r"[A-Za-z0-9][\w./+-]*(?: [\w./+-]+)*")
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t"})


@dataclass(frozen=True, slots=True)
class Document:
    """A file opened for editing: its nodes, and the stamp that `splice` will ask for."""

    path: str
    source: Source
    root: MapNode
    stamp: Stamp

    def find(self, *keys: str | int) -> Node | None:
        """The node at a path of keys and list positions, or None."""
        return find(self.root, keys)

    def replace(self, node: Scalar, value: str) -> Edit:
        """The edit that gives a scalar another value, written in its own style where that can hold it."""
        if node.style in {"|", ">"}:
            return self._replace_block(node, value)
        at, end = self.source.place(node.start_mark), self.source.place(node.end_mark)
        return Edit(at=at, end=end, text=written(value, node.style))

    def insert_after(self, group: MapNode, key: str, name: str, value: str) -> Edit:
        """The edit that adds `name: value` after the entry `key` of a group.

        Raises CorpusError where the group has no such entry.
        """
        entry = next(((found, inner) for found, inner in group.entries if found.value == key), None)
        if entry is None:
            raise CorpusError(f"{visible(self.path)} has no {key} to write {name} after")
        if group.flow:
            end = self.source.place(entry[1].end_mark)
            return Edit(at=end, end=end, text=f", {name}: {written(value)}")
        line = self._last_line(entry[1])
        column = len(self.source.line(line))
        place = self.source.place(Spot(0, line, column))
        indent = " " * entry[0].start_mark.column
        return Edit(at=place, end=place, text=f"\n{indent}{name}: {written(value)}")

    def set(self, group: MapNode, name: str, value: str, *, after: str) -> Edit:
        """The edit that gives `name` this value: in its place, or in a new line after the entry `after`."""
        node = group.get(name)
        if node is None:
            return self.insert_after(group, after, name, value)
        if not isinstance(node, Scalar):
            raise CorpusError(f"{name} in {visible(self.path)} is no text and cannot be replaced by one")
        return self.replace(node, value)

    def add(self, group: MapNode, lines: Sequence[str], entry: str) -> Edit:
        """The edit that adds an entry at the end of a group: `lines` with their indents, or `entry` inside braces.

        The lines' indents are taken from that of the group's own entries.
        """
        if group.flow:
            last = group.entries[-1][1].end_mark if group.entries else None
            place = self.source.place(last or _inside(group))
            return Edit(at=place, end=place, text=f", {entry}" if last else entry)
        line = self._last_line(group)
        place = self.source.place(Spot(0, line, len(self.source.line(line))))
        indent = " " * group.entries[0][0].start_mark.column
        return Edit(
            at=place, end=place, text="".join(f"\n{indent}{text}" if text else "\n" for text in lines)
        )

    def remove(self, group: MapNode, key: str) -> Edit:
        """The edit that takes the entry `key` out of a group, with its line where it has lines of its own.

        Raises CorpusError where the group has no such entry.
        """
        at = next((n for n, (found, _) in enumerate(group.entries) if found.value == key), None)
        if at is None:
            raise CorpusError(f"{visible(self.path)} has no {key}")
        name, value = group.entries[at]
        if not group.flow:
            below = Spot(0, self._last_line(value) + 1, 0)
            if not self._has_line(below.line):
                below = Spot(0, below.line - 1, len(self.source.line(below.line - 1)))
            return self._cut(Spot(0, name.start_mark.line, 0), below)
        if at:
            return self._cut(group.entries[at - 1][1].end_mark, value.end_mark)
        after = group.entries[1][0].start_mark if len(group.entries) > 1 else value.end_mark
        return self._cut(name.start_mark, after)

    def _has_line(self, number: int) -> bool:
        return number < len(self.source.lines)

    def _cut(self, start: Mark, end: Mark) -> Edit:
        return Edit(at=self.source.place(start), end=self.source.place(end), text="")

    def _replace_block(self, node: Scalar, value: str) -> Edit:
        line = self.source.line(node.start_mark.line + 1)
        indent = line[: len(line) - len(line.lstrip(" "))] or "  "
        last = self._last_line(node)
        at = self.source.place(node.start_mark)
        end = self.source.place(Spot(0, last, len(self.source.line(last))))
        lines = [f"{indent}{text}" if text else "" for text in value.rstrip("\n").split("\n")]
        header = self.source.line(node.start_mark.line)[node.start_mark.column :]
        return Edit(at=at, end=end, text="\n".join([header, *lines]))

    def _last_line(self, node: Node) -> int:
        """The last line (from 0) on which a node says something."""
        if isinstance(node, MapNode) and not node.flow and node.entries:
            return self._last_line(node.entries[-1][1])
        if isinstance(node, ListNode) and not node.flow and node.items:
            return self._last_line(node.items[-1])
        end = node.end_mark
        last = (
            end.line - 1
            if isinstance(node, Scalar) and node.style in {"|", ">"} and not end.column
            else end.line
        )
        while last > node.start_mark.line and not self.source.line(last).strip():
            last -= 1
        return last


def open_document(path: str) -> Document:
    """A file's nodes and stamp. Raises CorpusError where it cannot be read without a fault."""
    try:
        data, stamp = read_file(os.path.realpath(path))
    except OSError as error:
        raise CorpusError(f"{visible(path)} cannot be read: {error.strerror or error}") from error
    problems: list[Problem] = []
    source = read_text(path, data, problems, Names())
    root = read_tree(source) if source else None
    if source is None or root is None or problems:
        first = problems[0]
        message = f"{visible(path)}:{first.at.line}:{first.at.column}: {first.message}"
        raise CorpusError(message, first.hint)
    return Document(path, source, root, stamp)


def _inside(group: MapNode) -> Spot:
    """The place behind the brace of an empty group."""
    start = group.start_mark
    return Spot(0, start.line, start.column + 1)


def written(value: str, style: str = "") -> str:
    """A value as one line of YAML: in the quotes of `style`, without any where it can be."""
    one_line = "\n" not in value
    if not style and _BARE.fullmatch(value):
        return value
    if one_line and (style == "'" or (style != '"' and '"' in value and "'" not in value)):
        return "'" + value.replace("'", "''") + "'"
    return '"' + value.translate(_ESCAPES) + '"'
