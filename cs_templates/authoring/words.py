"""How one text became another: line by line, and word by word within lines that are alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple

Op = Literal["same", "removed", "added"]
_WORD = re.compile(
    r"{{.*?}}|{%.*?%}|{#.*?#}|[⺀-〿぀-鿿豈-﫿＀-￯\u0e00-\u0e7f]|\w+(?:['’-]\w+)*|\s+|.", re.DOTALL
)
"""A tag, a letter of a language without blanks between words, a word, a run of blanks, a mark."""
ALIKE = 0.4
"""Lines that have less in common than this are shown as two."""
END = "¶"
"""Stands for an empty line that came or went."""


class Piece(NamedTuple):
    """A stretch of text that stayed, went or came."""

    op: Op
    text: str

    @property
    def shown(self) -> str:
        """The text, or what stands for it where there is nothing to see."""
        return self.text if self.text or self.op == "same" else END


Line = tuple[Piece, ...]


def diff(before: str, after: str) -> list[Line]:
    """The lines of both texts in order, those that are alike in one."""
    old, new = before.split("\n"), after.split("\n")
    lines: list[Line] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += [(Piece("same", line),) for line in old[a:b]]
        else:
            lines += _changed(old[a:b], new[c:d])
    return lines


def changed_lines(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines in which something changed; an empty one stands for lines between that stayed as they are."""
    skipped = ""
    stayed = False
    for line in lines:
        if any(piece.op != "same" for piece in line):
            if stayed:
                yield ()
            yield line
            skipped, stayed = "", False
        else:
            skipped, stayed = skipped + "".join(piece.text for piece in line), True
    if skipped:  # not where only the last line's end is left
        yield ()


def pieces(lines: Iterable[Line]) -> list[Piece]:
    """The same in one: without what was added it is the text before, without what was removed the text after."""
    found: list[Piece] = []
    was, now = False, False
    for line in lines:
        ops = {piece.op for piece in line}
        old, new = ops != {"added"}, ops != {"removed"}
        if (was and old) or (now and new):
            found.append(
                Piece("same" if was and old and now and new else "removed" if was and old else "added", "\n")
            )
        found += line
        was, now = was or old, now or new
    return list(_run_together(found))


def _run_together(found: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of which the same became taken for one."""
    last: Piece | None = None
    for piece in found:
        if last is not None and last.op == piece.op:
            last = Piece(piece.op, last.text + piece.text)
            continue
        if last is not None and last.text:
            yield last
        last = piece
    if last is not None and last.text:
        yield last


def _changed(old: list[str], new: list[str]) -> Iterator[Line]:
    for before, after in zip_longest(old, new):
        yield from _pair(before, after)


def _pair(before: str | None, after: str | None) -> Iterator[Line]:
    if before is not None and after is not None and (found := _words(before, after)):
        yield tuple(found)
        return
    if before is not None:
        yield (Piece("removed", before),)
    if after is not None:
        yield (Piece("added", after),)


def _words(before: str, after: str) -> list[Piece]:
    """Two lines as one; nothing where they have too little in common."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    found: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(old[a:b])))
            continue
        found += [Piece("removed", "".join(old[a:b]))] if b > a else []
        found += [Piece("added", "".join(new[c:d]))] if d > c else []
    common = sum(len(piece.text) for piece in found if piece.op == "same")
    return _joined(found) if common and common >= ALIKE * min(len(before), len(after)) else []


def _joined(parts: list[Piece]) -> list[Piece]:
    """Changes with nothing but a blank between them taken for one."""
    found: list[Piece] = []
    old = new = ""
    for at, piece in enumerate(parts):
        if piece.op == "removed":
            old += piece.text
        elif piece.op == "added":
            new += piece.text
        elif piece.text.isspace() and old + new and at + 1 < len(parts):
            old, new = old + piece.text, new + piece.text
        else:
            found += [*_change(old, new), piece]
            old = new = ""
    return [*found, *_change(old, new)]


def _change(old: str, new: str) -> list[Piece]:
    return [piece for piece in (Piece("removed", old), Piece("added", new)) if piece.text]
