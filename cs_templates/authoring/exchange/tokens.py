"""Tags of the template language as placeholders in braces, and back.

`{{ order.number }}` becomes `{order_number}`, `{% if storage.fee is known %}…{% endif %}` becomes
`{if_storage_fee_known}…{end_storage_fee_known}`; a brace of the text itself is doubled. That is Python's brace format,
which translators' tools know and check. A source and its translation are named together: what a variable is called in
one it is called in the other, even where the other prints it through another filter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cs_templates.speech import say
from cs_templates.syntax.scan import BLOCK, COMMENT, TEXT, scan

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_WORDS = re.compile(r"\w+")
_PIECE = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)\}|[{}]")
_VARIABLE = re.compile(r"[a-z][\w.]*")
_OPEN, _MIDDLE, _LAST, _CLOSE = "if_", "elif_", "else_", "end_"
_LONGEST = 60


class Mark(NamedTuple):
    """A tag of a text: what its placeholder is called after, and the tag as it is written.

    `of` is the tag of the `if` that an `else` or `endif` belongs to; empty for all others.
    """

    base: str
    tag: str
    of: str = ""


class Legend(NamedTuple):
    """What the placeholders of a source and its translation stand for: by name, the tag of each side."""

    source: Mapping[str, str]
    target: Mapping[str, str]

    @property
    def tags(self) -> dict[str, str]:
        """What each placeholder becomes in the translation: its own tag, else the source's."""
        return {**self.source, **self.target}


class Named(NamedTuple):
    """A source and its translation with placeholders in place of tags."""

    source: str
    target: str
    legend: Legend


def named(source: str, target: str) -> Named:
    """Both texts with placeholders; an empty target has none."""
    names = _Names()
    ours, theirs = list(_marks(source)), list(_marks(target))
    names.learn(ours)
    names.match(ours, theirs)
    source_text, source_tags = names.write(source, ours)
    target_text, target_tags = names.write(target, theirs)
    return Named(source_text, target_text, Legend(source_tags, target_tags))


def counts(text: str) -> Counter[str]:
    """How often a text has each placeholder."""
    return Counter(found.group(1) for found in _PIECE.finditer(text) if found.group(1))


def restored(text: str, tags: Mapping[str, str]) -> str:
    """A text with its tags again. Raises ValueError, with the reason, where a brace or a placeholder is none of ours."""

    def tag(found: re.Match[str]) -> str:
        if found.group() in ("{{", "}}"):
            return found.group()[0]
        name = found.group(1)
        if name is None:
            raise ValueError(say("there is a brace that belongs to no placeholder; double it to print one"))
        if name not in tags:
            raise ValueError(say("there is no placeholder {name} in this text", name=f"{{{name}}}"))
        return tags[name]

    return _PIECE.sub(tag, text)


def unpaired(text: str) -> str:
    """The placeholder of a condition that is not where its pair wants it; empty where all are."""
    opened: list[str] = []
    for name in (found.group(1) for found in _PIECE.finditer(text) if found.group(1)):
        kind, rest = _part(name)
        if kind == _OPEN:
            opened.append(rest)
        elif (kind in (_MIDDLE, _LAST) and (not opened or (kind == _LAST and opened[-1] != rest))) or (
            kind == _CLOSE and (not opened or opened.pop() != rest)
        ):
            return name
    return f"{_OPEN}{opened[-1]}" if opened else ""


def _part(name: str) -> tuple[str, str]:
    for kind in (_OPEN, _MIDDLE, _LAST, _CLOSE):
        if name.startswith(kind):
            return kind, name.removeprefix(kind)
    return "", name


def _marks(text: str) -> Iterator[Mark]:
    """The tags of a text in order."""
    opened: list[str] = []
    for kind, start, stop in scan(text)[0]:
        if kind != TEXT:
            yield _mark(kind, text[start:stop], opened)


def _mark(kind: str, tag: str, opened: list[str]) -> Mark:
    inside = tag[2:-2].strip("-+ \n\t")
    if kind == COMMENT:
        return Mark("note", tag)
    if kind != BLOCK:
        found = _VARIABLE.match(inside)
        return Mark(found.group().replace(".", "_") if found else "value", tag)
    word, _, condition = inside.partition(" ")
    if word == "if":
        opened.append(tag)
        return Mark(_OPEN + _slug(condition), tag)
    if word == "elif":
        return Mark(_MIDDLE + _slug(condition), tag)
    if not opened:
        return Mark("tag", tag)
    return Mark(_LAST, tag, opened[-1]) if word == "else" else Mark(_CLOSE, tag, opened.pop())


def _slug(condition: str) -> str:
    words = [word.lower() for word in _WORDS.findall(condition) if word != "is"]
    slug = "_".join(dict.fromkeys("_".join(words).split("_")))[:_LONGEST].strip("_")
    return slug or "condition"


class _Names:
    """The names given so far: by what a tag is called after and how it is written."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._taken: dict[str, list[str]] = {}

    def learn(self, marks: list[Mark]) -> None:
        """Name each different tag."""
        for mark in marks:
            if not mark.of and (mark.base, mark.tag) not in self._names:
                taken = self._taken.setdefault(mark.base, [])
                taken.append(mark.tag)
                number = "" if len(taken) == 1 else f"_{len(taken)}"
                self._names[mark.base, mark.tag] = f"{mark.base}{number}"

    def match(self, ours: list[Mark], theirs: list[Mark]) -> None:
        """Name the translation's tags: a variable printed in another way has the name of the source's."""
        known = {(mark.base, mark.tag) for mark in theirs}
        free: dict[str, list[str]] = {}
        for mark in dict.fromkeys(ours):
            if not mark.base.startswith((_OPEN, _MIDDLE)) and (mark.base, mark.tag) not in known:
                free.setdefault(mark.base, []).append(self._names.get((mark.base, mark.tag), ""))
        for mark in theirs:
            if not mark.of and (mark.base, mark.tag) not in self._names and free.get(mark.base):
                self._names[mark.base, mark.tag] = free[mark.base].pop(0)
        self.learn(theirs)

    def write(self, text: str, marks: list[Mark]) -> tuple[str, dict[str, str]]:
        """A text with placeholders, and what each stands for."""
        rest = iter(marks)
        tags: dict[str, str] = {}
        parts: list[str] = []
        for kind, start, stop in scan(text)[0]:
            piece = text[start:stop]
            if kind == TEXT:
                parts.append(piece.replace("{", "{{").replace("}", "}}"))
                continue
            name = self._name(next(rest))
            tags.setdefault(name, piece)
            parts.append(f"{{{name}}}")
        return "".join(parts), tags

    def _name(self, mark: Mark) -> str:
        if not mark.of:
            return self._names[mark.base, mark.tag]
        opening = next(name for (_, tag), name in self._names.items() if tag == mark.of)
        return mark.base + opening.removeprefix(_OPEN)
