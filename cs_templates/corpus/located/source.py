"""A file of the corpus while it is read: its text, its places, the problems found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cs_templates.corpus.places import visible
from cs_templates.model import Location, Problem, Severity

if TYPE_CHECKING:
    from cs_templates.corpus.located.marks import Mark
    from cs_templates.corpus.located.nodes import Scalar
    from cs_templates.corpus.names import Names

MANY = 50
"""So many problems of one rule are reported in one file, no more."""


class Spot:
    """A mark made from an offset in the text."""

    __slots__ = ("column", "index", "line")

    def __init__(self, index: int, line: int, column: int) -> None:
        self.index = index
        self.line = line
        self.column = column

    @classmethod
    def at(cls, text: str, index: int) -> Spot:
        """The spot of the character at `index`."""
        return cls(index, text.count("\n", 0, index), index - (text.rfind("\n", 0, index) + 1))


class Spanned(Protocol):
    """Anything with a beginning and an end: a node, an event."""

    @property
    def start_mark(self) -> Mark:
        """Where it begins."""

    @property
    def end_mark(self) -> Mark:
        """The place after its last character."""


class Source:
    """One file's text and the problems found in it.

    `path` is the path as it is shown, `names` what references in the file may
    name. `partial` is set where a fault hides the rest of the file, `hidden`
    where a name that stands twice hides a part: what is missing then is not
    called missing. `quoted` is the last text in quotes that spans lines.
    """

    __slots__ = ("_counts", "_lines", "hidden", "names", "partial", "path", "problems", "quoted", "text")

    def __init__(self, path: str, text: str, problems: list[Problem], names: Names) -> None:
        self.path = path
        self.text = text
        self.problems = problems
        self.names = names
        self.partial = False
        self.hidden = False
        self.quoted: Scalar | None = None
        self._lines: list[str] | None = None
        self._counts: dict[str, int] = {}

    @property
    def lines(self) -> list[str]:
        """The lines of the file, without their ends."""
        if self._lines is None:
            self._lines = [line.removesuffix("\r") for line in self.text.split("\n")]
        return self._lines

    def line(self, number: int) -> str:
        """The line `number`, counted from 0; empty beyond the last one."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def place(self, mark: Mark) -> Location:
        """The place of a mark as people count, from 1."""
        return Location(path=self.path, line=mark.line + 1, column=mark.column + 1)

    def fault(self, rule: str, mark: Mark, message: str, hint: str = "", *, length: int = 1) -> None:
        """Report an error at one character, or at a few."""
        at = self.place(mark)
        end = at._replace(column=at.column + length)
        self.report(Problem(rule=rule, at=at, message=visible(message), hint=hint, end=end))

    def whole(self, rule: str, message: str, hint: str = "") -> None:
        """Report an error of the whole file: at its beginning, without an end."""
        at = Location(path=self.path)
        self.report(Problem(rule=rule, at=at, message=visible(message), hint=hint))

    def refuse(
        self, rule: str, node: Spanned, message: str, hint: str = "", severity: Severity = "error"
    ) -> None:
        """Report a problem over a node, or over what stands of it in its first line."""
        start, end = node.start_mark, node.end_mark
        if end.line != start.line:
            end = Spot(0, start.line, len(self.line(start.line).rstrip()))
        elif end.column == start.column:
            end = Spot(0, start.line, start.column + 1)
        self.report(
            Problem(
                rule=rule,
                at=self.place(start),
                message=visible(message),
                hint=hint,
                severity=severity,
                end=self.place(end),
            )
        )

    def report(self, problem: Problem) -> None:
        """Add a problem to what was found, unless there are MANY of its sort."""
        count = self._counts[problem.rule] = self._counts.get(problem.rule, 0) + 1
        if count <= MANY:
            self.problems.append(problem)
