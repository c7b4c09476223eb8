"""Two texts as one: what was there and what is there now, word by word within lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple

_WORD = re.compile(r"[⺀-〿぀-鿿豈-﫿＀-￯]|\w+|\s+|.", re.DOTALL)
"""A word, a run of blanks, a sign; of Chinese and Japanese a character."""
ALIKE = 0.4
"""Lines that have less in common than this are shown as two."""


class Part(NamedTuple):
    """Some words: in both texts, only in the old one, or only in the new one."""

    where: Literal["both", "old", "new"]
    text: str


Line = tuple[Part, ...]


def diff(old: str, new: str) -> list[Line]:
    """The lines of both texts in order, those that are alike in one."""
    before, after = old.split("\n"), new.split("\n")
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    lines: list[Line] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            lines += [(Part("both", line),) for line in before[a:b]]
        else:
            lines += _changed(before[a:b], after[c:d])
    return lines


def _changed(before: list[str], after: list[str]) -> Iterator[Line]:
    for old, new in zip_longest(before, after):
        yield from _pair(old, new)


def _pair(old: str | None, new: str | None) -> Iterator[Line]:
    if old is not None and new is not None and (found := _words(old, new)):
        yield tuple(found)
        return
    if old is not None:
        yield (Part("old", old),)
    if new is not None:
        yield (Part("new", new),)


def _words(old: str, new: str) -> list[Part]:
    """Two lines as one; nothing where they have too little in common."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    parts: list[Part] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            parts.append(Part("both", "".join(before[a:b])))
            continue
        parts += [Part("old", "".join(before[a:b]))] if b > a else []
        parts += [Part("new", "".join(after[c:d]))] if d > c else []
    common = sum(len(part.text) for part in parts if part.where == "both")
    return _joined(parts) if common >= ALIKE * min(len(old), len(new)) else []


def _joined(parts: list[Part]) -> list[Part]:
    """Changes with nothing but a blank between them taken for one."""
    found: list[Part] = []
    old = new = ""
    for at, part in enumerate(parts):
        if part.where == "old":
            old += part.text
        elif part.where == "new":
            new += part.text
        elif part.text.isspace() and old + new and at + 1 < len(parts):
            old, new = old + part.text, new + part.text
        else:
            found += [*_change(old, new), part]
            old = new = ""
    return [*found, *_change(old, new)]


def _change(old: str, new: str) -> list[Part]:
    return [part for part in (Part("old", old), Part("new", new)) if part.text]
