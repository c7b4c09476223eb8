"""Looking into a book: a record that must be there, a locale by its tag."""

from __future__ import annotations

from cs_templates.answer.cdb import Unusable
from cs_templates.errors import RefusedError, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

    from cs_templates.answer.book import Book

    Record = dict[str, Any]


class Lacks(Exception):
    """The book has no formats for a locale yet; `tag` is the locale as it was asked for."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


def checked(book: Book, key: str) -> Record:
    """A record that must be there, its inputs unchanged since it was compiled."""
    record = book.get(key)
    if record is None:
        raise UsageError(say("the book has no record {key}", key=key), say("run cst compile"))
    book.check(record)
    return record


def locale_record(book: Book, tag: str) -> Record:
    """The formats and words of a locale. Raises `Lacks` where the book has none for the tag yet."""
    record = book.get(f"locale/{tidy(tag)}")
    if record is None:
        raise Lacks(tag)
    book.check(record)
    return record


def record_of(book: Book, key: str) -> Record:
    """A record without inputs of its own, which a sound book has. Raises Unusable where this one lacks it."""
    record = book.get(key)
    if record is None:
        raise Unusable("it has no {key}", key=key)
    return record


def phrase_record(book: Book, tag: str, phrase: str) -> Record:
    """The wordings of a phrase in a locale of the corpus. Raises Unusable where the book has none."""
    return record_of(book, f"phrase/{tag}/{phrase}")


def tidy(tag: str) -> str:
    """A locale tag in BCP 47 letter case: es_mx is es-MX."""
    parts = tag.replace("_", "-").split("-")
    return "-".join([parts[0].lower(), *(_tidy_part(part) for part in parts[1:])])


def _tidy_part(part: str) -> str:
    if len(part) == 4:
        return part.capitalize()
    return part.upper() if len(part) in (2, 3) else part.lower()


def is_scenario(book: Book, words: str) -> bool:
    """Whether the words are the id of a scenario."""
    return any(book.raw(f"{tag}/{words}") is not None for tag in checked(book, "corpus")["locales"])


def variables_of(book: Book, scenario: str) -> Collection[str]:
    """The names that a scenario's contract has."""
    for tag in checked(book, "corpus")["locales"]:
        record = book.get(f"{tag}/{scenario}")
        if record is not None and not record["fault"]:
            names: dict[str, object] = record["variables"]
            return names
        if record is not None:  # it cannot be used anywhere else either
            refuse_fault(record["fault"])
    return ()


def refuse_fault(fault: Record | None) -> None:
    """Refuse a text that could not be compiled, with the place of its first fault."""
    if fault:
        where = f"{fault['path']}:{fault['line']}:{fault['column']}"
        raise RefusedError(f"{where}: {fault['message']}", say("cst compile shows every fault"), at=where)
