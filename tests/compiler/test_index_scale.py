"""A search does not grow with the corpus: it reads as little of 10,000 templates, and finds what reading all would find."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cs_templates.answer import match
from cs_templates.answer import search as answer
from cs_templates.answer.book import Book
from cs_templates.answer.search import search
from cs_templates.compiler import index, postings
from cs_templates.errors import NothingFound
from tests.answer.search_corpus import book_of, corpus_of
from tests.compiler.many import messages, queries, scenarios

SMALL, LARGE = 25, 2500
"""Scenarios of 100 templates, and of 10,000."""
MANY = scenarios(LARGE)
QUERIES = list(queries(MANY[:SMALL], 5))
MESSAGES = list(messages(MANY[:SMALL], 5))


@pytest.fixture(scope="module")
def large() -> Book:
    return book_of(MANY)


@pytest.fixture(scope="module")
def small() -> Book:
    return book_of(MANY[:SMALL])


@pytest.fixture(scope="module")
def whole() -> Iterator[Book]:
    """The index of the large corpus with nothing cut."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postings, "CHAMPIONS", LARGE)
        yield Book.from_records(index.records(corpus_of(MANY)))


def found(book: Book, query: str, locale: str) -> list[str]:
    try:
        return [hit["scenario"] for hit in search(book, query, locale)]
    except NothingFound:
        return []


def read(book: Book, query: str, locale: str, patch: pytest.MonkeyPatch) -> list[int]:
    """The bytes of each record that a query reads in a new process."""
    sizes: list[int] = []
    raw = Book.raw

    def counted(self: Book, key: str) -> bytes | None:
        payload = raw(self, key)
        sizes.append(len(payload or b""))
        return payload

    fresh = Book(book.source)
    with patch.context() as here:
        here.setattr(Book, "raw", counted)
        found(fresh, query, locale)
    return sizes


def test_no_record_is_large(large: Book) -> None:
    assert isinstance(large.source, dict)
    sizes = {key: len(value) for key, value in large.source.items() if not key.startswith(b"search/ids/")}
    assert max(sizes.values()) < 16_000


def test_a_query_reads_a_bounded_number_of_records(
    small: Book, large: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    for locale, query in QUERIES:
        few, many = (read(book, query, locale, monkeypatch) for book in (small, large))
        assert len(many) <= len(few) + answer.COMPLETED + 4 * match.LIKELY, query
        assert sum(many) < 250_000, query


def test_a_message_reads_a_bounded_number_of_records(large: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    for locale, message in MESSAGES:
        sizes = read(large, message, locale, monkeypatch)
        assert len(sizes) <= 400, message
        assert sum(sizes) < 500_000, message


def test_a_query_finds_what_weighing_every_scenario_finds(
    large: Book, whole: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    hits = [found(large, query, locale) for locale, query in QUERIES]
    monkeypatch.setattr(answer, "ROOM", 10**9)
    every = [found(whole, query, locale) for locale, query in QUERIES]
    assert [first[:1] for first in hits] == [first[:1] for first in every]
    same = sum(len({*ours} & {*theirs}) for ours, theirs in zip(hits, every, strict=True))
    assert same >= 0.97 * sum(map(len, every))
    assert sum(ours == theirs for ours, theirs in zip(hits, every, strict=True)) >= 0.9 * len(QUERIES)


def test_what_is_cut_off_is_weighed_for_the_best(whole: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(postings, "CHAMPIONS", 200)
        cut = book_of(MANY)
    monkeypatch.setattr(answer, "ROOM", 600)
    hits = [found(cut, query, locale) for locale, query in QUERIES]
    monkeypatch.setattr(answer, "COMPLETED", 0)
    rough = [found(cut, query, locale) for locale, query in QUERIES]
    monkeypatch.setattr(answer, "ROOM", 10**9)
    every = [found(whole, query, locale) for locale, query in QUERIES]
    better, worse = (
        sum(ours == theirs for ours, theirs in zip(some, every, strict=True)) for some in (hits, rough)
    )
    assert better >= 0.8 * len(QUERIES) > worse


def test_a_whole_title_finds_its_scenario_among_ten_thousand_templates(large: Book) -> None:
    said = [
        line for _, _, texts in MANY for text in texts.values() for line in (text[0], *text[1].split("; "))
    ]
    asked = [(tag, text[0], id_) for id_, _, texts in MANY[:60] for tag, text in texts.items()]
    once = [entry for entry in asked if said.count(entry[1]) == 1]
    missed = [entry for entry in once if found(large, entry[1], entry[0])[:1] != [entry[2]]]
    assert len(once) > 150
    assert len(missed) <= 0.02 * len(once), missed
