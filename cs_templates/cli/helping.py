"""Help and usage errors of Typer, in the agent's language.

Typer writes help through a formatter: this one translates each text as it is
written and breaks lines between Chinese characters too. Loaded with Typer only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from cs_templates.cli import screen
from cs_templates.speech import say, to_say

WIDEST, NARROWEST = 78, 48
_LONGEST_NAME = 30
_INDENT = "  "

USAGE = (
    to_say("No such option: {name}"),
    to_say("No such option: {name} (Possible options: {names})"),
    to_say("No such command {name}."),
    to_say("No such command {name}. Did you mean {names}?"),
    to_say("Missing command."),
    to_say("Missing argument {name}."),
    to_say("Option {name} requires an argument."),
    to_say("Option {name} does not take a value."),
    to_say("Got unexpected extra argument ({names})"),
    to_say("Got unexpected extra argument(s) ({names})"),
    to_say("Got unexpected extra arguments ({names})"),
    to_say("Invalid value for {name}: {value} is not a valid integer."),
    to_say("Invalid value for {name}: Input should be a valid integer, unable to parse string as an integer"),
)
"""The usage errors that Typer, in the versions we take, makes of our declarations."""


def usage_error(said: str) -> str:
    """A usage error in the agent's language; as Typer says it where that is none of `USAGE`."""
    for message in reversed(USAGE):
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(message))
        found = re.fullmatch(pattern, said, re.DOTALL)
        if found:
            return say(message, **found.groupdict()) if found.groupdict() else say(message)
    return said


class Formatter:
    """What Typer writes help into. `width` and `max_width` are columns, the screen's where None."""

    def __init__(self, width: int | None = None, max_width: int | None = None) -> None:
        self.width = width or max(min(screen.columns() - 2, max_width or WIDEST), NARROWEST)
        self._lines: list[str] = []
        self._indent = ""

    def getvalue(self) -> str:
        """All that was written."""
        return "".join([f"{line}\n" for line in self._lines])

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002
        """Write how a command is called."""
        start = say("Usage: {command}", command=f"{prog} ")
        self._lines += screen.wrap(start + args, self.width, " " * screen.width(start))

    def write_paragraph(self) -> None:
        """Write an empty line, unless it would be the first."""
        if self._lines:
            self._lines.append("")

    def write_text(self, text: str) -> None:
        r"""Write paragraphs; one that begins with `\b` keeps its lines, and is a block of examples."""
        for number, paragraph in enumerate(text.split("\n\n")):
            self._lines += [""] if number else []
            first, *lines = paragraph.split("\n")
            if first.strip() == "\b":
                self._lines += [self._indent + _example(line) for line in lines]
            else:
                whole = say(" ".join([line.strip() for line in (first, *lines)]))
                self._lines += screen.wrap(self._indent + whole, self.width, self._indent)

    def write_dl(self, rows: Sequence[tuple[str, str]]) -> None:
        """Write names with what each means beside it."""
        column = min(max([screen.width(name) for name, _ in rows]), _LONGEST_NAME) + 2
        indent = self._indent + " " * column
        for name, about in rows:
            start = self._indent + name
            if screen.width(name) > column - 2:
                self._lines.append(start)
                start = ""
            start += " " * (screen.width(indent) - screen.width(start))
            self._lines += screen.wrap(start + _about(about), self.width, indent)

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """A heading, and what is written under it."""
        self.write_paragraph()
        self._lines.append(f"{self._indent}{say(f'{name}:')}")
        with self.indentation():
            yield

    @contextmanager
    def indentation(self) -> Iterator[None]:
        """What is written stands further in."""
        before, self._indent = self._indent, self._indent + _INDENT
        try:
            yield
        finally:
            self._indent = before


def _example(line: str) -> str:
    return f"# {say(line[2:])}" if line.startswith("# ") else line


def _about(text: str) -> str:
    """What an option means, with Typer's own word behind it: `[required]`."""
    about, bracket, word = text.rpartition("  [")
    return f"{say(about)}  [{say(word.removesuffix(']'))}]" if bracket else say(text)
