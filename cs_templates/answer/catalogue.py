"""Messages in a book: each language's in small records, found by the message's checksum."""

from __future__ import annotations

from zlib import crc32

from cs_templates.answer.book import Unusable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from cs_templates.answer.book import Book

RECORDS = 397
"""A record holds two or three messages: what is loaded with one is little."""


def key_of(language: str, message: str) -> str:
    """The key of the record that a message's translation stands in."""
    return f"ui/{language}/{crc32(message.encode()) % RECORDS}"


def finder(book: Book, language: str) -> Callable[[str], str | None]:
    """What looks a message's translation up in a book: None where that has none, or is damaged."""

    def find(message: str) -> str | None:
        try:
            record = book.get(key_of(language, message))
        except Unusable:
            return None
        return None if record is None else record.get(message)

    return find
