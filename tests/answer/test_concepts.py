"""Concepts are found in texts, alone and together, whatever words and language name them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer import letters
from cs_templates.answer.book import Book
from cs_templates.answer.match import spots
from cs_templates.answer.search import search
from cs_templates.compiler import concepts, index
from cs_templates.compiler.naming import Spotter
from cs_templates.compiler.postings import Line
from tests.answer.search_corpus import Texts, corpus_of, text

REFUND, LATE, MONEY, CARD, THANKS = 0, 2, 4, 6, 9
ENTRIES = [
    ("refund*", REFUND), ("money back", REFUND), ("退款", REFUND), ("late", LATE), ("not here yet", LATE),
    ("money", MONEY), ("card*", CARD), ("thank you", THANKS), ("не пришел*", LATE), ("还没到", LATE),
]  # fmt: skip


def said(query: str) -> list[tuple[str, int]]:
    joined = " ".join(letters.runs(letters.fold(query)))
    found = spots(joined, lambda start: [entry for entry in ENTRIES if entry[0][:2] == start])
    return [(joined[start:end], mark) for start, end, mark in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Refund!", [("refund", REFUND)]),
        ("refunded", [("refunded", REFUND)]),
        ("my money back", [("money back", REFUND)]),
        ("my money", [("money", MONEY)]),
        ("moneyed, later", []),
        ("prerefund", []),
        ("It is not here yet, my cards…", [("not here yet", LATE), ("cards", CARD)]),
        ("ещё не пришёл", [("не пришел", LATE)]),
        ("我要退款，还没到账", [("退款", REFUND), ("还没到", LATE)]),
        ("iphone退款", [("退款", REFUND)]),
        ("", []),
    ],
)
def test_an_entry_is_a_word_a_phrase_or_a_beginning(text: str, found: list[tuple[str, int]]) -> None:
    assert said(text) == found


@given(
    st.lists(
        st.sampled_from(
            [
                "refund",
                "refunded",
                "money",
                "back",
                "my",
                "late",
                "not",
                "here",
                "yet",
                "cards",
                "thank",
                "you",
                "退款",
                "还没到账",
                "iphone",
                "не",
                "пришел",
            ]
        )
    )
)
def test_the_index_finds_in_a_line_what_a_query_names(words: list[str]) -> None:
    line = Line(" ".join(words))
    assert set(Spotter(dict(ENTRIES)).named(line)) == {mark // 2 for _, mark in said(line.joined)}


@pytest.mark.parametrize(
    ("entry", "folded"),
    [
        ("Don't know", "dont know"), ("возвращ*", "возвращ*"), ("ВСЁ ещё", "все еще"), ("退款*", "退款"),
        ("r*", ""), ("?!", ""), ("*", ""), ("give back*", "give back*"),
    ],
)  # fmt: skip
def test_entries_are_folded_as_queries_are(entry: str, folded: str) -> None:
    assert concepts.folded(entry) == folded


def _book(**says: str) -> Book:
    """Scenarios whose titles say nothing, in a language with concepts."""
    scenarios: list[tuple[str, str, Texts]] = [
        (name, "order", {"en": ("Xyzzy", "", said)}) for name, said in says.items()
    ]
    corpus = corpus_of(scenarios)
    called = {
        "refund": ["refund*"],
        "late": ["late", "overdue"],
        "money": ["money", "cash"],
        "card": ["card"],
    }
    said = {name: tuple(map(text, entries)) for name, entries in called.items()}
    locales = {**corpus.locales, "en": corpus.locales["en"]._replace(concepts=said)}
    return Book.from_records(index.records(corpus._replace(locales=locales)))


def _found(book: Book, query: str) -> list[str]:
    return [hit["scenario"] for hit in search(book, query)]


def test_two_in_one_line_say_more_than_the_two_apart() -> None:
    book = _book(apart="late stuff / cash stuff", together="late cash stuff / and stuff", neither="a card")
    assert _found(book, "overdue money") == ["together", "apart"]


def test_two_in_two_sentences_are_no_pair() -> None:
    book = _book(apart="late stuff / cash stuff", together="late cash stuff / and stuff", neither="a card")
    (apart, pair), (apart_, pair_) = (
        [
            {hit["scenario"]: hit["score"] for hit in search(book, query)}[name]
            for name in ("apart", "together")
        ]
        for query in ("overdue money", "overdue. money")
    )
    assert pair_ - apart_ < pair - apart


def test_a_word_that_only_names_the_same_concept_counts_less_than_the_word() -> None:
    assert _found(_book(same="so late", other="so overdue"), "overdue") == ["other", "same"]
