"""Cuts a text into literals, tags and comments, in one pass over its delimiters.

A delimiter is one wherever it stands: `}}` ends a tag inside quotes too, so
what is a tag can be seen without reading it.
"""

from __future__ import annotations

import re

from cs_templates.syntax.faults import SYNTAX, Fault

TEXT, PRINT, BLOCK, COMMENT = "text", "print", "block", "comment"

MOST_TAGS = 200
LONGEST_TAG = 1_000
MOST_FAULTS = 20
"""As many are found; a text with more is not worth reading on."""

_DELIMITER = re.compile(r"\{[{%#]|[}%#]\}")
_INSIDE = r"[^{}%#]*+(?:[%#](?!\})[^{}%#]*+)*+"
_WHOLE = re.compile(rf"(\{{(?<!\{{\{{)(?:\{{{_INSIDE}\}}|%{_INSIDE}%)\}})")
"""Tags as nearly all are: no delimiter inside, no brace before."""
_KINDS = {"{{": PRINT, "{%": BLOCK, "{#": COMMENT}
_CLOSERS = {PRINT: "}}", BLOCK: "%}", COMMENT: "#}"}
_OPENERS = {"}}": "{{", "%}": "{%", "#}": "{#"}
_DELIMITERS = (*_KINDS, *_OPENERS)


Piece = tuple[str, int, int]
"""What it is, and its offsets; a tag's include its delimiters."""


def scan(text: str) -> tuple[list[Piece], list[Fault]]:
    """The pieces of a text in order, without gaps, and the delimiters that have no partner."""
    parts = _WHOLE.split(text)
    if len(parts) - 1 == sum(map(text.count, _DELIMITERS)) and not _too_big(parts[1::2]):
        return _plain(parts), []
    scanner = _Scanner(text)
    for match in _DELIMITER.finditer(text):
        scanner.meet(match.group(), match.start())
        if len(scanner.faults) == MOST_FAULTS:
            break
    return scanner.finish()


def _too_big(tags: list[str]) -> bool:
    return len(tags) > MOST_TAGS or max(map(len, tags), default=0) > LONGEST_TAG


def _plain(parts: list[str]) -> list[Piece]:
    """The pieces of a text in which every delimiter belongs to a whole tag: literals and tags in turn."""
    pieces: list[Piece] = []
    start = 0
    for part in parts:
        stop = start + len(part)
        if stop > start:
            pieces.append((_KINDS.get(part[:2], TEXT), start, stop))
        start = stop
    return pieces


class _Scanner:
    """Where the last piece ended, and which tag is open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[Piece] = []
        self.faults: list[Fault] = []
        self.cursor = 0
        self.opened: tuple[str, int] | None = None
        self.tags = 0

    def meet(self, mark: str, at: int) -> None:
        """Take the next delimiter."""
        if self.opened is None:
            self._outside(mark, at)
        elif mark == _CLOSERS[self.opened[0]]:
            self._close(self.opened, at + 2)
        elif self.opened[0] != COMMENT:
            self._inside(self.opened, mark, at)

    def finish(self) -> tuple[list[Piece], list[Fault]]:
        """Take the end of the text."""
        if self.opened is not None:
            self._unclosed(self.opened)
        self._literal(len(self.text))
        return self.pieces, self.faults

    def _outside(self, mark: str, at: int) -> None:
        if mark in _KINDS:
            self.opened = (_KINDS[mark], at)
            return
        hint = f"take it out, or open the tag with {_OPENERS[mark]}"
        self.faults.append(Fault(at, at + 2, f"{mark} closes nothing", hint, SYNTAX))

    def _inside(self, opened: tuple[str, int], mark: str, at: int) -> None:
        if mark in _KINDS:
            self._unclosed(opened)
            self.opened = (_KINDS[mark], at)
            return
        closer = _CLOSERS[opened[0]]
        message = f"a tag that {_OPENERS[closer]} opens ends with {closer}, not with {mark}"
        self.faults.append(Fault(at, at + 2, message, f"write {closer}", SYNTAX))
        self.opened = None

    def _unclosed(self, opened: tuple[str, int]) -> None:
        closer = _CLOSERS[opened[0]]
        message = f"{_OPENERS[closer]} is opened here and never closed"
        self.faults.append(Fault(opened[1], opened[1] + 2, message, f"end it with {closer}", SYNTAX))

    def _close(self, opened: tuple[str, int], stop: int) -> None:
        kind, start = opened
        self.opened = None
        self.tags += 1
        if self.tags > MOST_TAGS:
            self._unread(start, stop, f"a text has at most {MOST_TAGS} tags")
        elif stop - start > LONGEST_TAG and kind != COMMENT:
            self._unread(start, stop, f"a tag has at most {LONGEST_TAG:,} characters")
        else:
            self._literal(start)
            self.pieces.append((kind, start, stop))
            self.cursor = stop

    def _unread(self, start: int, stop: int, message: str) -> None:
        """Report, and leave the tag unread among the literals."""
        self.faults.append(Fault(start, stop, message))

    def _literal(self, stop: int) -> None:
        if stop > self.cursor:
            self.pieces.append((TEXT, self.cursor, stop))
            self.cursor = stop
