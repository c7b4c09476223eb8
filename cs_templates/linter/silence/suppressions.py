"""What trainers told lint not to report.

An entry `lint: {ignore: [doubled-space], reason: the spaces align a table}`, or a comment on a line or above it,
`# cst: ignore[doubled-space] the spaces align a table`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from cs_templates.corpus.located.nodes import ListNode, MapNode, Scalar
from cs_templates.corpus.outline import Outline
from cs_templates.linter.choosing.selectors import closeness
from cs_templates.linter.files import Files
from cs_templates.linter.regex import regex
from cs_templates.linter.rule import Rule
from cs_templates.model import Location, Text

Reach = Literal["lines", "file", "locale", "scenario"]
_COMMENT = regex(r"# cst:\s*ignore\s*\[([^\]]*)\]\s*(.*)")
_NAME = regex(r"[^\s,]+")


class Suppression(NamedTuple):
    """One of them: which rules, why, and how far it reaches.

    `lines` are the first and the last for the reach of that name. `rules` is empty where it names none. `cut` is
    what goes with a comment: its line, or the spaces before it.
    """

    at: Location
    end: Location
    rules: tuple[Text, ...]
    reason: str
    reach: Reach
    lines: tuple[int, int] = (0, 0)
    cut: tuple[Location, Location] | None = None

    def covers(self, at: Location) -> bool:
        """Whether it reaches a place."""
        here, there = _parts(self.at.path), _parts(at.path)
        if self.reach == "lines":
            return at.path == self.at.path and self.lines[0] <= at.line <= self.lines[1]
        if self.reach == "scenario":
            return here[-2:] == there[-2:]
        if self.reach == "locale":
            return here[:-1] == there[: len(here) - 1]
        return here == there

    def naming(self, rule: Rule) -> Text | None:
        """The name by which it names a rule."""
        return next((name for name in self.rules if closeness(name.text, rule)), None)


def can_be_silenced(rule: Rule, severity: str) -> bool:
    """Whether a problem may go unreported: not where the tool refuses the text because of it."""
    return rule.scope != "reading" or severity != "error"


def suppressions(files: Files) -> list[Suppression]:
    """Every suppression of a corpus, in the order of its files."""
    return [found for path in sorted(files.absolute) for found in _of_file(path, files)]


def _of_file(path: str, files: Files) -> Iterator[Suppression]:
    outline = files.outline(path)
    if outline is None:
        return
    for at, said in outline.comments():
        yield _comment(outline, at, said)
    if "lint:" in outline.source.text and outline.root is not None:
        yield from _entries(outline, outline.root, files.within(path).split("/"))


def _entries(outline: Outline, root: MapNode, parts: list[str]) -> Iterator[Suppression]:
    reach: Reach | None = "file" if len(parts) == 3 else None
    if parts[0] == "_scenarios":
        reach = "scenario"
    elif parts[1:] == ["_locale.yaml"]:
        reach = "locale"
    if reach is None:
        return
    yield from _entry(outline, root, reach, (0, 0))
    channels = root.get("channels")
    if reach == "file" and isinstance(channels, MapNode):
        for name, text in channels.entries:
            if isinstance(text, MapNode):
                lines = (name.start_mark.line + 1, outline.end_line(text))
                yield from _entry(outline, text, "lines", lines)


def _entry(outline: Outline, group: MapNode, reach: Reach, lines: tuple[int, int]) -> Iterator[Suppression]:
    said = group.get("lint")
    if not isinstance(said, MapNode):
        return
    named, reason = said.get("ignore"), said.get("reason")
    rules = [item for item in named.items if isinstance(item, Scalar)] if isinstance(named, ListNode) else []
    key = next(key for key, value in group.entries if value is said)
    yield Suppression(
        outline.source.place(key.start_mark),
        outline.source.place(key.end_mark),
        tuple(outline.text_of(rule) for rule in rules),
        reason.value if isinstance(reason, Scalar) else "",
        reach,
        lines,
    )


def _comment(outline: Outline, at: Location, said: str) -> Suppression:
    found = _COMMENT.fullmatch(said)
    alone = not outline.lines[at.line - 1][: at.column - 1].strip()
    line = outline.next_entry(at.line) if alone else at.line
    end = at._replace(column=at.column + len(said))
    rules = _names(at, found) if found else ()
    lines = (line, outline.last_line(line))
    cut = _cut(outline, at, end, alone=alone)
    return Suppression(at, end, tuple(rules), found[2] if found else "", "lines", lines, cut)


def _cut(outline: Outline, at: Location, end: Location, *, alone: bool) -> tuple[Location, Location]:
    before = outline.lines[at.line - 1][: at.column - 1]
    if alone and at.line < len(outline.lines):
        return at._replace(column=1), Location(at.path, at.line + 1, 1)
    return at._replace(column=len(before.rstrip()) + 1), end


def _names(at: Location, found: re.Match[str]) -> Iterable[Text]:
    for name in _NAME.finditer(found[1]):
        yield Text(name.group(), at._replace(column=at.column + found.start(1) + name.start()))


def _parts(path: str) -> list[str]:
    return path.replace("\\", "/").split("/")
