"""Word lists are looked for sentence by sentence, and find what they find in the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer.finders import folded
from cs_templates.answer.finders.words import Folded
from cs_templates.linter.material.wordlists import WordLists, in_sentences

ENTRIES = (
    "thank you",
    "soon*",
    "(we|they) … call",
    "no way(.|,| out)",
    "u.s",
    "as soon as",
    "谢谢",
    "退款 … 银行",
)
PARTS = (
    "Thank", "you", "thank you", "We", "will", "call", "sooner", "no way", "out", "the U.S.", "谢谢", "退款", "到银行",
    " ", "\n", ". ", ".", "! ", "? ", "。", "！", "…", ", ", "ё", "e\u0301", "“", "”", "\xa0", "\u200b", "\u0301", "¨", "a s", "as so", "on", "as",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=16).map("".join))
def test_a_list_is_found_where_it_stands_in_the_whole_text(text: str) -> None:
    whole = sorted({span for say in ENTRIES for span in Folded(text).spans(say)})
    lists = WordLists({"all": ENTRIES})
    heard = lists.heard[text]
    assert (heard.says("all") if "all" in heard.may else []) == whole
    assert heard.times("all") == len(whole)


@pytest.mark.parametrize(
    "entry",
    [
        "thanks",
        "soon*",
        "no way(.|!| out)",
        "u.s",
        "no. 1 shop",
        "a … b",
        "亲！",
        "(请|麻烦)打(五分(。|！)|好评)",
    ],
)
def test_an_entry_may_end_a_sentence(entry: str) -> None:
    assert in_sentences([entry])


@pytest.mark.parametrize(
    "entry", ["no. one shop", "(，|。|是)您错了", "bye! … soon", "(late|no.) (way|out)", "ok！ok"]
)
def test_an_entry_that_reaches_over_the_end_of_a_sentence_is_looked_for_in_the_whole_text(entry: str) -> None:
    assert not in_sentences([entry])


def test_what_reaches_over_is_found() -> None:
    heard = WordLists({"best": ["no. 1 shop"], "thanks": ["thank you"]}).heard[
        "We are the No. 1 shop. Thank you"
    ]
    assert (heard.says("best"), heard.says("thanks")) == ([(11, 21)], [(23, 32)])


@given(st.text(max_size=30) | st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_the_words_of_a_text_fold_one_by_one(text: str) -> None:
    assert folded(text).split() == [part for word in text.split() for part in folded(word).split()]
