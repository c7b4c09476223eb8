"""Concepts are found in texts, alone and together, whatever words and language name them."""

from __future__ import annotations

import pytest

from cs_templates.answer import concepts, grams
from cs_templates.answer.book import Book
from cs_templates.compiler import concepts as compiled

REFUND, LATE, MONEY, CARD, THANKS = (concepts.mark(number, courtesy=number == 4) for number in range(5))
ENTRIES = [
    ("refund*", REFUND), ("money back", REFUND), ("退款", REFUND), ("late", LATE), ("not here yet", LATE),
    ("money", MONEY), ("card*", CARD), ("thank you", THANKS), ("не пришел*", LATE), ("还没到", LATE),
]  # fmt: skip


def said(text: str) -> list[tuple[str, int]]:
    joined = " ".join(grams.runs(grams.fold(text)))
    found = concepts.spots(joined, lambda start: [entry for entry in ENTRIES if entry[0][:2] == start])
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


def test_a_courtesy_is_marked() -> None:
    (spot,) = said("Thank you")
    assert concepts.is_courtesy(spot[1])
    assert concepts.concept_of(spot[1]) == 4


@pytest.mark.parametrize(
    ("entry", "folded"),
    [
        ("Don't know", "dont know"), ("возвращ*", "возвращ*"), ("ВСЁ ещё", "все еще"), ("退款*", "退款"),
        ("r*", ""), ("?!", ""), ("*", ""), ("give back*", "give back*"),
    ],
)  # fmt: skip
def test_entries_are_folded_as_queries_are(entry: str, folded: str) -> None:
    assert compiled.folded(entry) == folded


def _book(named: dict[int, list[tuple[tuple[int, ...], int]]]) -> Book:
    return Book.from_records(compiled.records(named))


def test_two_in_one_line_say_more_than_the_two_apart() -> None:
    together, apart, neither = 0, 1, 2
    book = _book({together: [((1, 2), 1)], apart: [((1,), 1), ((2,), 1)], neither: [((3,), 1)]})
    fits = concepts.match(book, [([1, 2], 1.0)], 3)
    assert fits[together] > fits[apart] > 0
    assert neither not in fits


def test_two_in_two_sentences_are_no_pair() -> None:
    book = _book({0: [((1, 2), 1)], 1: [((1,), 1), ((2,), 1)]})
    fits = concepts.match(book, [([1], 1.0), ([2], 1.0)], 2)
    assert fits[1] > fits[0]


def test_a_scenario_that_names_one_thing_only_is_not_all_about_it() -> None:
    rich = [((1, 2), 1), ((1, 3), 1), ((1, 4), 1), ((1,), 2)]
    fits = concepts.match(_book({0: rich, 1: [((1,), 1)]}), [([1], 1.0)], 2)
    assert fits[0] > fits[1]


def test_fits_stay_between_0_and_1() -> None:
    fits = concepts.match(_book({0: [((1,), 3)], 1: []}), [([1], 0.5), ([1], 1.0), ([9], 1.0)], 2)
    assert 0 < fits[0] <= 1
