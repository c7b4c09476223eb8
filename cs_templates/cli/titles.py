"""Titles of scenarios and names of stages in the language that is nearest to the agent's."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.answer.book import Book


def title(titles: Mapping[str, str], ui: str, source: str) -> str:
    """The title in `ui`, else its language, else the source language, else in any."""
    return called(titles, ui, source) or next(iter(titles.values()), "")


def called(names: Mapping[str, str], ui: str, source: str) -> str:
    """The name in `ui`, else its language, else the source language; empty where none has one."""
    return next((names[tag] for tag in (*wider(ui), source) if tag in names), "")


def title_in_book(book: Book, scenario: str, ui: str, source: str) -> str:
    """The same, from the scenario's own records."""
    for tag in (*wider(ui), source):
        record = book.get(f"{tag}/{scenario}")
        if record is not None and "title" in record:
            return str(record["title"])
    return ""


def wider(tag: str) -> list[str]:
    """A locale tag and what is left of it part by part: zh-Hant-TW, zh-Hant, zh."""
    parts = tag.split("-")
    return ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
