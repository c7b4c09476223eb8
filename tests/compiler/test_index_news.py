"""One scenario changes, and the next search knows; little of the index is made anew for it."""

from __future__ import annotations

from typing import Any

import pytest

from cs_templates.answer.book import Book
from cs_templates.answer.search import search
from cs_templates.compiler import index, index_news
from cs_templates.errors import NothingFound
from cs_templates.model import Corpus
from tests.answer.search_corpus import SCENARIOS, corpus_of
from tests.compiler.many import queries, scenarios

MANY = [*SCENARIOS, *scenarios(500)]
RECORDS = dict(index.records(corpus_of(MANY)))
BOOK = Book.from_records(RECORDS.items())


def found(book: Book, query: str, locale: str = "en") -> list[str]:
    try:
        return [hit["scenario"] for hit in search(book, query, locale)]
    except NothingFound:
        return []


def changed(corpus: Corpus, scenario: str, book: Book = BOOK) -> dict[str, Any]:
    """The records that differ."""
    records = index_news.changes(book, corpus, scenario)
    assert records is not None
    return records


def mended(corpus: Corpus, scenario: str) -> Book:
    return Book.from_records((RECORDS | changed(corpus, scenario)).items())


def worded(title: str, keywords: str = "") -> Corpus:
    """A corpus of one scenario that is worded anew in English."""
    texts = dict(SCENARIOS[0][2]) | {"en": (title, keywords, "")}
    return corpus_of([(SCENARIOS[0][0], SCENARIOS[0][1], texts)])


def test_a_changed_scenario_is_found_by_its_new_words_and_not_by_its_old() -> None:
    assert "refund-issued" not in found(BOOK, "reimbursed")
    book = mended(worded("Gegenwert reimbursed", "zurückgezahlt"), "refund-issued")
    assert found(book, "reimbursed")[0] == "refund-issued"
    assert found(book, "gegenwert")[0] == "refund-issued"
    assert found(book, "gegnwert")[0] == "refund-issued"
    assert found(book, "zuruckg")[0] == "refund-issued"
    assert "refund-issued" not in found(book, "refunded")[:3]
    assert found(book, "退款", "zh")[0] == "refund-issued"
    assert found(book, "возврат денег", "ru")[0] == "refund-issued"
    assert found(book, "refund issued").count("refund-issued") <= 1


def test_a_deleted_scenario_is_found_no_more() -> None:
    book = mended(corpus_of([]), "refund-issued")
    assert "refund-issued" not in found(book, "refund issued")
    assert "refund-issued" not in found(book, "退款", "zh")


def test_a_new_scenario_is_found() -> None:
    wrapping = ("gift-wrap", "order", {"en": ("Gift wrapping", "ribbon", ""), "zh": ("礼品包装", "送礼", "")})
    book = mended(corpus_of([wrapping]), "gift-wrap")
    assert (found(book, "ribbon")[0], found(book, "送礼", "zh")[0]) == ("gift-wrap", "gift-wrap")


def test_what_is_not_changed_is_found_as_in_an_index_made_anew() -> None:
    one = worded("Gegenwert reimbursed")
    book = mended(one, "refund-issued")
    fresh = corpus_of(
        [
            (
                SCENARIOS[0][0],
                SCENARIOS[0][1],
                dict(SCENARIOS[0][2]) | {"en": ("Gegenwert reimbursed", "", "")},
            ),
            *MANY[1:],
        ]
    )
    anew = Book.from_records(index.records(fresh))
    asked = list(queries(MANY[1:], 8))
    same = sum(found(book, query, tag) == found(anew, query, tag) for tag, query in asked)
    assert same >= 0.97 * len(asked)


def test_few_records_are_made_anew() -> None:
    records = changed(worded("Gegenwert reimbursed"), "refund-issued")
    assert len(records) < 250 < len(RECORDS) / 10
    differing = {key for key, record in records.items() if RECORDS.get(key) != record}
    assert "search/scenarios" in differing


def test_after_many_changes_the_index_is_to_be_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_news, "MOST_GONE", 2)
    records, one = dict(RECORDS), worded("Gegenwert reimbursed")
    for _ in range(2):
        records |= changed(one, "refund-issued", Book.from_records(records.items()))
    book = Book.from_records(records.items())
    assert found(book, "reimbursed")[0] == "refund-issued"
    assert index_news.changes(book, one, "refund-issued") is None


def test_a_language_that_the_index_does_not_know_is_for_a_whole_one() -> None:
    corpus = worded("Gegenwert")
    german = corpus.locales["en"]._replace(tag="de", chain=("de",))
    other = corpus._replace(locales={**corpus.locales, "de": german})
    assert index_news.changes(BOOK, other, "refund-issued") is None
