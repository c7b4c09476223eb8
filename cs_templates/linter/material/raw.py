"""The files of a corpus as they are written: lines and names that nothing but the file itself still shows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property

from cs_templates.corpus.edits import Document, open_document
from cs_templates.corpus.files import read_file
from cs_templates.corpus.located.nodes import MapNode, Node, Scalar
from cs_templates.corpus.places import Shown
from cs_templates.errors import CorpusError
from cs_templates.linter.finding import Change, Finding, Fix
from cs_templates.model import Corpus, Location

Span = tuple[Location, Location]


class File:
    """One file: its path as problems show it, its path `inside` the corpus, and its text with its line ends."""

    def __init__(self, path: str, text: str, inside: str = "") -> None:
        self.path = path
        self.text = text
        self.inside = inside

    @cached_property
    def lines(self) -> list[str]:
        """Its lines; one that ends as Windows does it still has its carriage return."""
        return self.text.split("\n")

    @cached_property
    def document(self) -> Document | None:
        """Its nodes; None where it has a fault that reading reports."""
        try:
            return open_document(self.path)
        except CorpusError:
            return None

    def at(self, line: int, offset: int) -> Location:
        """The place of a character in a line (both counted from 0)."""
        return Location(path=self.path, line=line + 1, column=offset + 1)

    def change(self, line: int, start: int, stop: int, text: str) -> Change:
        """Other characters in place of some of a line."""
        return Change(self.at(line, start), self.at(line, stop), text)

    def finding(
        self, line: int, start: int, stop: int, message: str, hint: str = "", fix: Fix | None = None
    ) -> Finding:
        """A finding about some characters of a line."""
        return Finding(self.at(line, start), self.at(line, stop), message, hint, fix)

    def span(self, node: Node) -> Span:
        """From where to where a node stands, as far as it stands in one line."""
        start, end = node.start_mark, node.end_mark
        last = end.column if end.line == start.line else len(self.lines[start.line].rstrip())
        return self.at(start.line, start.column), self.at(start.line, last)

    def key(self, *keys: str) -> tuple[Scalar, Node] | None:
        """A name and what it holds, by the names of the groups that it stands in; None where there is none."""
        node: Node | None = self.document.root if self.document else None
        found: tuple[Scalar, Node] | None = None
        for key in keys:
            entries = node.entries if isinstance(node, MapNode) else []
            found = next((entry for entry in entries if entry[0].value == key), None)
            node = found[1] if found else None
        return found


def files(corpus: Corpus) -> Iterator[File]:
    """The files of a corpus, in the order of their paths, but for those that are no text."""
    shown = Shown()
    for path in sorted(corpus.files):
        try:
            text = read_file(path)[0].decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue  # reading has said so
        root = next((root for root in corpus.roots if path.startswith(os.path.join(root, ""))), "")
        yield File(shown(path), text, os.path.relpath(path, root or None))


def file_of(place: Location) -> File:
    """The file that a place is in; an empty one where it cannot be read."""
    try:
        return File(place.path, read_file(os.path.abspath(place.path))[0].decode("utf-8"))
    except (OSError, UnicodeDecodeError):
        return File(place.path, "")
