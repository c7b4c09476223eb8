"""What a search takes for the same, and where it sees a word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.answer import grams


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
    assert grams.fold(text) == folded


@given(st.text(max_size=40))
@settings(max_examples=150)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = grams.fold(text)
    assert grams.runs(grams.fold(once)) == grams.runs(once)


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
    assert grams.runs(grams.fold(text)) == runs


def test_letter_groups_of_a_word_have_three_to_five_letters_and_its_ends() -> None:
    assert list(grams.grams("late")) == [
        " la", "lat", "ate", "te ", " lat", "late", "ate ", " late", "late ",
    ]  # fmt: skip
    assert list(grams.grams("a")) == [" a "]


def test_letter_groups_of_chinese_have_one_to_three() -> None:
    assert list(grams.grams("退款吗")) == ["退", "款", "吗", "退款", "款吗", "退款吗"]
    assert grams.words("退款吗") == ["退款", "款吗"]
    assert grams.words("退") == ["退"]
    assert grams.words("refund") == ["refund"]


def test_what_begins_alike_is_kept_together() -> None:
    spaced = [" re", " ref", " refu", "=refund", "=refuse", "#refund issued"]
    assert len({grams.place(key) for key in spaced}) == 1
    assert len({grams.place(key) for key in ("退", "退款", "退款吗", "#退款")}) == 1
    assert [
        grams.place(key)[0] for key in ("=refund", "nd ", "=возврат", " воз", "退款", "#退款 paypal")
    ] == [0, 0, 1, 1, 2, 2]
