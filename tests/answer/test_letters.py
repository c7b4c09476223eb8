"""What a search takes for the same, and where it sees a word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.answer import letters


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("REFUND", "refund"), ("ＲＥＦＵＮＤ", "refund"), ("Devolución", "devolucion"), ("devolucio\u0301n", "devolucion"),
        ("Возвра\u0301т", "возврат"), ("Ёлка", "елка"), ("мой", "мои"), ("STRASSE", "strasse"), ("Straße", "strasse"),
        ("İade", "iade"), ("ışık", "isik"), ("Łódź", "lodz"), ("ﬁlter", "filter"), ("re\u00adfund", "refund"),
        ("退款", "退款"), ("ｶﾞｰﾃﾞﾝ", "ガーデン"), ("한국어", "한국어"), ("हिन्दी", "हिन्दी"), ("ขอบคุณ", "ขอบคุณ"), ("１２", "12"),
    ],
)  # fmt: skip
def test_what_makes_no_difference_is_folded_away(text: str, folded: str) -> None:
    assert letters.fold(text) == folded


@given(st.text(max_size=40))
@settings(max_examples=150)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = letters.fold(text)
    assert letters.runs(letters.fold(once)) == letters.runs(once)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Where's my order?", ["wheres", "my", "order"]),
        ("refund-issued", ["refund", "issued"]),
        ("iphone15退款，申请", ["iphone15", "退款", "申请"]),
        ("24小时内", ["24", "小时内"]),
        ("не пришёл!", ["не", "пришел"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("?!— 🙂", []),
    ],
)
def test_words_and_runs(text: str, runs: list[str]) -> None:
    assert letters.runs(letters.fold(text)) == runs


@given(st.text(alphabet="aАяЁёйñúé 退款',?éß", max_size=12))
def test_plain_letters_fold_as_unicode_folds_them(text: str) -> None:
    marked = letters.fold(f"{text}\u0301\u00df")  # an accent and ß: Unicode is asked
    assert letters.runs(marked.removesuffix("ss")) == letters.runs(letters.fold(text))


def test_words_of_chinese_are_two_neighbours() -> None:
    assert letters.words("退款吗") == ["退款", "款吗"]
    assert letters.words("退") == ["退"]
    assert letters.words("refund") == ["refund"]


def test_a_word_and_the_title_that_says_only_it_stand_on_one_page() -> None:
    for word in ("refund", "возврат", "退款"):
        assert letters.place(word, 97) == letters.place(letters.phrase_key([word]), 97)
    assert len({letters.place(word, 97) for word in ("refund", "refunds", "refunded", "refunding")}) > 1


def test_what_begins_alike_is_listed_together() -> None:
    assert [letters.beginning(text) for text in ("refund", "r", "退款", "退")] == ["re", "r ", "退", "退"]
