"""Puts nodes into the blocks they stand in, and keeps the stack of open blocks."""

from __future__ import annotations

import re

from cs_templates.model import Text
from cs_templates.syntax.faults import SYNTAX, Fault
from cs_templates.syntax.statements import ELIF, ELSE, ENDIF, IF, read_statement, word_of
from cs_templates.syntax.tree import And, Branch, Condition, Node

DEEPEST = 8
_INSIDE = re.compile(r"\S[ \t]*\n[ \t]*$")
"""What stands before a tag that begins a line inside a paragraph."""
_EMPTY_LINE = re.compile(r"\n[ \t]*\n[ \t]*\S")


class _Frame:
    """An open `{% if %}`: its finished cases, and the one being read (without a condition: `else`)."""

    __slots__ = ("cases", "condition", "nodes", "otherwise", "start", "stop")

    def __init__(self, start: int, stop: int, condition: Condition | None) -> None:
        self.start = start
        self.stop = stop
        self.cases: list[tuple[Condition, tuple[Node, ...]]] = []
        self.otherwise: tuple[Node, ...] = ()
        self.condition = condition
        self.nodes: list[Node] = []

    def finish_case(self, following: Condition | None) -> None:
        """The case ends here, and another may begin."""
        if self.condition is None:
            self.otherwise = tuple(self.nodes)
        else:
            self.cases.append((self.condition, tuple(self.nodes)))
        self.condition = following
        self.nodes = []


class Blocks:
    """Takes nodes and block tags in order; `finish` gives the nodes of the whole text."""

    def __init__(self, source: Text) -> None:
        self.source = source
        self.faults: list[Fault] = []
        self.nodes: list[Node] = []
        self._frames: list[_Frame] = []
        self._closed: list[tuple[int, int]] = []
        self._too_deep = 0

    def add(self, node: Node) -> None:
        """A node that is no block."""
        (self._frames[-1].nodes if self._frames else self.nodes).append(node)

    def meet(self, inner: str, start: int, stop: int) -> None:
        """A block tag, from its `{%` to its `%}`."""
        statement = read_statement(inner)
        if isinstance(statement, Fault):
            self.faults.append(statement.moved(start + 2))
            unread = And((), source=self.source, start=start, stop=stop)
            self._apply(word_of(inner).text, unread, start, stop)
        else:
            made = statement.condition(self.source, start + 2) if statement.condition else None
            self._apply(statement.word, made, start, stop)

    def finish(self) -> tuple[Node, ...]:
        """The end of the text: what is still open is reported, and closed."""
        open_tags = [(frame.start, frame.stop) for frame in self._frames]
        while self._frames:
            self._close(self._frames[-1].stop)
        if open_tags and (torn := self._torn(open_tags[0][0])):
            open_tags = [torn, *open_tags[1:]]
        hint = "write {% endif %} where it ends"
        for start, stop in reversed(open_tags):
            self.faults.append(Fault(start, stop, "this if is never closed", hint, SYNTAX))
        return tuple(self.nodes)

    def _torn(self, opened: int) -> tuple[int, int] | None:
        """The last if in an open one that begins inside a paragraph and ends in a later one: its endif was lost.

        The endif that follows closes the wrong if, so that the outer one seems to be open.
        """
        text = self.source.text
        if _INSIDE.search(text[:opened]):
            return None  # it begins inside a paragraph itself
        for start, stop in sorted(self._closed, reverse=True):
            above = _INSIDE.search(text[:start])
            if start > opened and above and _EMPTY_LINE.search(text, start, stop):
                return start, text.index("%}", start) + 2
        return None

    def _apply(self, word: str, condition: Condition | None, start: int, stop: int) -> None:
        if word == IF:
            self._open(condition, start, stop)
        elif word not in (ELIF, ELSE, ENDIF):
            return
        elif self._too_deep:
            self._too_deep -= word == ENDIF
        elif not self._frames:
            self._fault(start, stop, f"{word} stands here without an if", "write {% if … %} before it")
        elif word == ENDIF:
            self._close(stop)
        elif self._frames[-1].condition is None:
            self._fault(start, stop, f"{word} comes after else", "else is the last case of an if")
        else:
            self._frames[-1].finish_case(condition if word == ELIF else None)

    def _open(self, condition: Condition | None, start: int, stop: int) -> None:
        if self._too_deep or len(self._frames) == DEEPEST:
            self._too_deep += 1
            self.faults.append(Fault(start, stop, f"more than {DEEPEST} ifs stand inside one another"))
        else:
            self._frames.append(_Frame(start, stop, condition))

    def _close(self, stop: int) -> None:
        frame = self._frames.pop()
        frame.finish_case(None)
        cases, otherwise = tuple(frame.cases), frame.otherwise
        self._closed.append((frame.start, stop))
        self.add(Branch(cases, otherwise, source=self.source, start=frame.start, stop=stop))

    def _fault(self, start: int, stop: int, message: str, hint: str) -> None:
        self.faults.append(Fault(start, stop, message, hint, SYNTAX))
