"""The lines of a text as a reader meets them: what each says, and what it is followed by on the page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

_ELSE, _IF, _ENDIF = ("{% el", "{%- el"), ("{% if", "{%- if"), ("{% endif", "{%- endif")


PHRASE = "\u00b6"
_IS_PHRASE = regex(r"(?:\{%[^%]*%\}\s*)*\{\{-?\s*(?:phrase\.|[\w.]+\s*\|\s*(?:sentences|numbered|bullets)\b)")


class Line(NamedTuple):
    """A line with something to read. `said` has no signs of conditions; `last` is its last character's offset.

    `before` is what its paragraph says above it; `after` the next line of it, empty where the paragraph ends,
    and PHRASE where a phrase or a list begins it.
    """

    start: int
    last: int
    said: str
    before: str
    after: str


@lru_cache(maxsize=1)
def lines_of(piece: Piece) -> list[Line]:
    """The lines of a piece that say something."""
    return list(_lines(piece))


def _lines(piece: Piece) -> Iterator[Line]:
    plain = prose(piece).split("\n")
    written = piece.text.text.split("\n")
    said = [line.replace(GAP, "").strip() for line in plain]
    start, before = 0, ""
    for at, line in enumerate(plain):
        if not written[at].strip():
            before = ""
        elif said[at]:
            last = start + len(line.rstrip(f"{GAP} \t\u00a0")) - 1
            yield Line(start, last, said[at], before, _after(written, said, at))
            before += said[at] + "\n"
        start += len(line) + 1


def _after(written: list[str], said: list[str], at: int) -> str:
    """The line that a reader meets next: of two branches, one does not follow the other."""
    depth = 0
    for number in range(at + 1, len(written)):
        line = written[number].strip()
        if depth == 0 and said[number]:
            return PHRASE if _IS_PHRASE.match(line) else said[number]
        if not line:
            if depth == 0:
                return ""
        elif depth and line.startswith(_IF):
            depth += 1
        elif depth and line.startswith(_ENDIF):
            depth -= 1
        elif not depth and line.startswith(_ELSE):
            depth = 1
    return ""
