"""How one text became another, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

Op = Literal["same", "removed", "added"]
_WORD = re.compile(
    r"{{.*?}}|{%.*?%}|{#.*?#}|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]|\w+(?:['’-]\w+)*|\n|[^\S\n]+|.",
    re.DOTALL,
)
"""A tag, a word, a letter of a language without blanks between words, a line's end, blanks, a mark."""
END = "¶"
"""Stands for an end of a line that came or went."""


class Piece(NamedTuple):
    """A stretch of text that stayed, went or came."""

    op: Op
    text: str


def compare(before: str, after: str) -> list[Piece]:
    """The texts as pieces: without the added ones they are `before`, without the removed ones `after`."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    pieces: list[Piece] = []
    for op, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            pieces.append(Piece("same", "".join(old[a:b])))
        else:
            pieces += [Piece("removed", "".join(old[a:b])), Piece("added", "".join(new[c:d]))]
    return list(_joined(_bridged([piece for piece in pieces if piece.text])))


def _bridged(pieces: list[Piece]) -> Iterator[Piece]:
    """A blank between two changes is a part of both: two words that became two others are one change."""
    for at, piece in enumerate(pieces):
        between = 0 < at < len(pieces) - 1 and {pieces[at - 1].op, pieces[at + 1].op} <= {"removed", "added"}
        if piece.op == "same" and between and piece.text.isspace() and "\n" not in piece.text:
            yield from (Piece("removed", piece.text), Piece("added", piece.text))
        else:
            yield piece


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Between two stretches that stayed, what went stands before what came."""
    gone = come = ""
    for op, text in pieces:
        if op == "removed":
            gone += text
        elif op == "added":
            come += text
        else:
            yield from _change(gone, come)
            gone = come = ""
            yield Piece("same", text)
    yield from _change(gone, come)


def _change(gone: str, come: str) -> Iterator[Piece]:
    if gone:
        yield Piece("removed", gone)
    if come:
        yield Piece("added", come)


def changed_lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The lines in which something changed; an empty list stands for lines between that stayed as they are."""
    skipped = False
    for line in _lines(pieces):
        if any(piece.op != "same" for piece in line):
            if skipped:
                yield []
            yield line
            skipped = False
        else:
            skipped = True
    if skipped:
        yield []


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for op, text in pieces:
        first, *rest = text.split("\n")
        line += [Piece(op, first)] if first else []
        for more in rest:
            if op != "same" and all(piece.op == "same" for piece in line):
                line.append(Piece(op, END))
            yield line
            line = [Piece(op, more)] if more else []
    if line:
        yield line
