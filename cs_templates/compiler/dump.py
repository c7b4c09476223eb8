"""One record of a book, shown to who wants to know what an answer is made from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cs_templates.answer.book import Book
from cs_templates.answer.near import did_you_mean
from cs_templates.compiler.cdb import entries
from cs_templates.errors import UsageError
from cs_templates.speech import say

ALIKE = 4
"""A key is near only where its length differs by no more, and it begins or ends with as many of the same letters."""


def keys(book: Book) -> Iterator[str]:
    """The keys of all records, those of the news first. Raises Unusable where the book is damaged."""
    for source in (book.news, book.source):
        for key, _ in entries(source):
            yield key.decode("utf-8", "replace")


def record(book: Book, key: str) -> dict[str, Any]:
    """A record by its key. Raises UsageError, naming the nearest keys, where there is none."""
    found = book.get(key)
    if found is None:
        every = dict.fromkeys(keys(book))
        near = [known for known in every if _alike(known, key)]
        hint = did_you_mean(key, near) if near else did_you_mean(key, dict.fromkeys(map(_sort, every)))
        raise UsageError(say("the book has no record {key}", key=key), hint)
    return found


def _alike(known: str, key: str) -> bool:
    ends = known[:ALIKE] == key[:ALIKE] or known[-ALIKE:] == key[-ALIKE:]
    return ends and abs(len(known) - len(key)) <= ALIKE


def _sort(key: str) -> str:
    """What a key begins with, for a list of what there is."""
    before, slash, _ = key.partition("/")
    return f"{before}/…" if slash else key
