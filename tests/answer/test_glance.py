"""The first look at the words of a text passes over nothing that a finder would find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates.answer import policy
from cs_templates.answer.finders import CAPITALS, NAMED, SMILEYS, glance, letters, messenger

NAMES = [*(say.removesuffix("*") for say in messenger._SAID), *CAPITALS]
PIECES = [
    *"@.:/-([{<)]}>_#&;=+, 0123456789ABZavx中点·微信薇，。：、－（）．＠", *NAMES, *SMILEYS,
    "at", "dot", " at ", " dot ", "[at]", "( . )", "[.]", "(d", "ot) ", "punto", "arroba", "com", "ru", "anna", "gmail.com", "shop",
    "www.", "https", "t.me", "+7 999 123-45-67", "138 0013 8000", "112-1234567-1234567", "4111 1111 1111 1111", "GB82",
    "GB82 WEST 1234 5698 7654 32", "LX123456785CN", "2026-03-14", "12 345", "&nbsp;", "<b>", "😀", "☎️", "1️⃣", "订单", "вк :", "casa para",
    "Thank you", "ваш заказ", "\u200b", "\u00ad", "e\u0301", "и\u0306", "ё", "ß", "ﬁ", "İ", "Σ", "ᲀ", "\ufff9", "\n", "\t", "\xa0", "\u3000", "  ", "¨", "９",
]  # fmt: skip


@st.composite
def spelled(draw: st.DrawFn) -> str:
    """A name, letter by letter."""
    between = draw(st.sampled_from([" ", ".", "-", "_", "*", ", ", "! ", "。 ", " ", "\n", "，"]))
    name = between.join(draw(st.sampled_from(messenger._SPELLED)))
    return draw(st.sampled_from([name, name.upper(), name.title()]))


TEXTS = st.lists(st.sampled_from(PIECES) | spelled() | st.text(max_size=3), max_size=12)


@settings(max_examples=600)
@given(
    TEXTS,
    st.sampled_from(["", " ", "\n"]),
    st.sets(st.sampled_from(["112-1234567-1234567", "LX123456785CN"]), max_size=1),
)
def test_what_is_passed_over_has_nothing_that_is_found(
    pieces: list[str], between: str, known: set[str]
) -> None:
    text = between.join(pieces)
    slowly = {what: policy.find(text, what, known) for what in policy.FINDERS}
    found = {what: sorted(set(spans)) for what, spans in slowly.items() if spans}
    assert policy.find_each(text, policy.FINDERS, known) == found


@pytest.mark.parametrize("name", [*NAMES, *messenger._SPELLED])
def test_a_name_of_a_messenger_shows_in_one_of_its_words(name: str) -> None:
    capital = name in CAPITALS
    assert glance.weight(f"so {name}{':' * capital} 1") >= glance.ANY
    assert capital or " " in name or any(part in letters(name) for part in NAMED)


@pytest.mark.parametrize("name", messenger._SPELLED)
def test_a_name_that_is_spelled_shows_in_one_of_its_letters(name: str) -> None:
    assert glance.weight(" ".join(name)) >= glance.ANY
    assert glance.weight(", ".join(name.upper())) >= glance.ANY


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your order A-10293 of 14 March!",
        "Спасибо за заказ A-10293, он в пути.",
        "您的订单 A-10293 已发货，谢谢您。",
    ],
)
def test_ordinary_texts_are_passed_over(text: str) -> None:
    assert glance.weight(text) < glance.FEWEST
