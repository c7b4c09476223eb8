"""Where the parts of a text went, once it is laid out or wrapped: only its white space is another then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

T = TypeVar("T")


def spread(parts: Iterable[tuple[str, T]], laid: str, plain: T) -> list[tuple[str, T]]:
    """`laid` cut where its parts begin and end, each with what it was marked by; white space between them is `plain`.

    Where more than the white space has changed, all of it is `plain`.
    """
    marks = [mark for text, mark in parts for letter in text if not letter.isspace()]
    if len(marks) != sum(not letter.isspace() for letter in laid):
        return [(laid, plain)] if laid else []
    marked = _filled(laid, marks, plain)
    return [("".join(map(itemgetter(0), group)), mark) for (_, mark), group in groupby(marked, _run)]


def _run(letter: tuple[str, T]) -> tuple[int, T]:
    return 0, letter[1]


def _filled(laid: str, marks: list[T], plain: T) -> Iterator[tuple[str, T]]:
    """Each letter with its mark; white space has that of the letters on both sides, where they have the same."""
    at = 0
    for letter in laid:
        if not letter.isspace():
            at += 1
            yield letter, marks[at - 1]
        elif 0 < at < len(marks) and marks[at - 1] == marks[at]:
            yield letter, marks[at]
        else:
            yield letter, plain
