"""Which characters of a text are there for the trainer's eyes only.

A line that holds nothing but block tags and comments leaves nothing behind,
and neither do spaces at the end of a line. A line that ends in a block tag and
holds more than that may still print nothing; it keeps one space, so that the
layout can tell it from the empty line that separates paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from cs_templates.syntax.scan import BLOCK, COMMENT, TEXT, Piece

_BLANK = " \t"
_TRAILING = re.compile(r"(?<![ \t])[ \t]++(?![^\n])")


Stretch = tuple[int, int, str]
"""Offsets in a text, and the characters that count there."""


def literals(text: str, pieces: list[Piece]) -> Iterator[list[Stretch]]:
    """For each piece the slices of the text that print: none for tags, none of what lines leave out."""
    changes = _changes(text, pieces)
    changes.append((len(text), len(text), ""))
    at = 0
    for kind, start, stop in pieces:
        if kind != TEXT:
            yield []
            continue
        while changes[at][1] < start or changes[at][0] < start == changes[at][1]:
            at += 1
        if changes[at][0] >= stop:
            yield [(start, stop, text[start:stop])]
        else:
            yield list(_kept(text, start, stop, changes[at:]))


def _kept(text: str, start: int, stop: int, changes: list[Stretch]) -> Iterator[Stretch]:
    """The slices of one literal between the changes, and what stands in for what changed."""
    for first, last, instead in changes:
        if first >= stop:
            break
        if first > start:
            yield start, first, text[start:first]
        if instead:
            yield first, first, instead
        start = max(start, last)
    if start < stop:
        yield start, stop, text[start:stop]


def _changes(text: str, pieces: list[Piece]) -> list[Stretch]:
    """The stretches that give way to something else (mostly nothing), in order, without overlap."""
    found = [change for run in _runs(text, pieces) for change in _line_of(text, *run)]
    if " \n" in text or "\t\n" in text or text[-1:] in _BLANK:
        found += [(*match.span(), "") for match in _TRAILING.finditer(text)]
        found.sort(key=itemgetter(0))
    apart: list[Stretch] = []
    for change in found:
        if not apart or change[0] >= apart[-1][1]:
            apart.append(change)
    return apart


def _runs(text: str, pieces: list[Piece]) -> Iterator[tuple[int, int, bool]]:
    """Block tags and comments with only blanks between them: start, stop, is there a block tag."""
    run: tuple[int, int, bool] | None = None
    for kind, start, stop in pieces:
        if kind not in (BLOCK, COMMENT):
            continue
        if run and not text[run[1] : start].strip(_BLANK):
            run = (run[0], stop, run[2] or kind == BLOCK)
            continue
        if run:
            yield run
        run = (start, stop, kind == BLOCK)
    if run:
        yield run


def _line_of(text: str, start: int, stop: int, block: bool) -> Iterator[Stretch]:
    """What becomes of the line that a run stands on, if the run ends it."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", stop)
    end = len(text) if right < 0 else right
    if text[stop:end].strip(_BLANK):
        return
    if not text[left:start].strip(_BLANK):
        yield left, min(end + 1, len(text)), ""
    elif block and right >= 0:
        yield stop, end, " "


def normalised(text: str, pieces: list[Piece]) -> str:
    """The text as source that needs no rule about lines: tags stay, comments go."""
    out: list[str] = []
    for (kind, start, stop), kept in zip(pieces, literals(text, pieces), strict=True):
        if kind == TEXT:
            out += [printed for _, _, printed in kept]
        elif kind != COMMENT:
            out.append(text[start:stop])
    return "".join(out)
