"""Find scenarios by what an agent types or a customer writes, in any language of the corpus."""

from __future__ import annotations

from cs_templates.answer.book import Unusable
from cs_templates.answer.match import Language
from cs_templates.answer.reading import read
from cs_templates.answer.scores import Scores
from cs_templates.errors import NothingFound
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from cs_templates.answer.book import Book

    Hit = dict[str, Any]


def search(book: Book, query: str, locale: str = "en", limit: int = 10) -> list[Hit]:
    """The scenarios that match a query or a customer's whole message, best first.

    Each is `scenario`, `title` (in the agent's `locale`, else its parent's, else
    the source's), `stage`, `score` (0 to 1), `matched` (words of the query, as
    the search folds them), `locales` and `needs`. Raises UsageError for a query
    without a letter or digit, NothingFound where nothing matches, and the
    book's Stale and Unusable.
    """
    return find(book, query, locale, limit)[0]


def find(book: Book, query: str, locale: str, limit: int = 10) -> tuple[list[Hit], bool]:
    """The same, and whether the query is known as it was typed (`Reading.sure`)."""
    facts = _record(book, "search/languages")
    mine = _chain(facts["languages"], locale)
    tags = sorted(facts["languages"], key=lambda tag: tag not in mine)
    languages = [Language(book, tag, facts["languages"][tag]) for tag in tags]
    reading = read(query, languages, set(mine))
    found = Scores(book, languages, reading, set(mine), facts["scenarios"])
    best = sorted(found.scores, key=lambda number: (-found.scores[number], number))[:limit]
    records = [_record(book, f"search/hit/{number}") for number in best]
    book.check(facts, *records, listings=True)
    if not best:
        raise NothingFound(
            say("no scenario matches {query}", query=_short(query)), say("cst list shows them all")
        )
    order = (*mine, facts["source"])
    return [
        _hit(record, order, found.scores[number], found.matched.get(number, []))
        for number, record in zip(best, records, strict=True)
    ], reading.sure


def _short(query: str) -> str:
    line = " ".join(query.split())
    return line if len(line) <= 60 else f"{line[:60]}…"


def _record(book: Book, key: str) -> dict[str, Any]:
    record = book.get(key)
    if record is None:
        raise Unusable("it has no {key}", key=key)
    return record


def _chain(languages: dict[str, Any], locale: str) -> list[str]:
    """A locale and its parents in the corpus, nearest first."""
    tag = locale
    while tag and tag not in languages:
        tag = tag.rpartition("-")[0]
    return languages[tag]["chain"] if tag else []


def _hit(record: Hit, order: tuple[str, ...], score: float, matched: list[str]) -> Hit:
    titles = record["titles"]
    return {
        "scenario": record["scenario"],
        "title": next((titles[tag] for tag in order if tag in titles), record["title"]),
        "stage": record["stage"],
        "score": round(min(score, 1.0), 2),
        "matched": matched,
        "locales": list(titles),
        "needs": record["needs"],
    }
