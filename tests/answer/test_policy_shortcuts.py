"""A platform's rules pass over quickly what could say nothing against them: no verdict is another for it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates import api
from cs_templates.answer.book import record_of
from cs_templates.answer.finders import View, words
from cs_templates.answer.finders.entries import could_stand, is_pattern, parse
from cs_templates.answer.policy import Rules, WordList
from tests.conftest import ROOT

LISTS: dict[str, dict[str, list[dict[str, Any]]]] = {}
"""The packaged word lists, by locale."""
LOCALES = ("en", "ru", "es", "zh")
LETTERS = st.text("aeéИиё e\u0301\u0301´ \xa0\n\t\u200bßﬁ中。.,1９", max_size=30)


def lists_of(tag: str) -> dict[str, list[dict[str, Any]]]:
    if not LISTS:
        book = api.keep_book(str(ROOT / "templates"), [])
        LISTS.update({tag: record_of(book, f"lexicon/{tag}")["words"] for tag in LOCALES})
        book.close()
    return LISTS[tag]


def slowly(original: str) -> words.Folded:
    """A text as words are looked for in it, folded letter by letter."""
    text = words.Folded("")
    text._original = original
    text.text, text._places = words._together(words._letters(original))
    return text


@given(LETTERS | st.text(max_size=30))
def test_a_text_that_folds_at_once_folds_as_letter_by_letter(original: str) -> None:
    quick, slow = words.Folded(original), slowly(original)
    assert quick.text == slow.text
    assert [quick._span(at, at + 1) for at in range(len(quick.text))] == slow._places


@st.composite
def said(draw: st.DrawFn, tag: str) -> str:
    """A text with pieces of what the lists of a locale look for, whole ones among them."""
    entries = [entry["say"] for entries in lists_of(tag).values() for entry in entries]
    pieces = []
    for _ in range(draw(st.integers(1, 5))):
        say = draw(st.sampled_from(entries))
        pieces += [_spoken(draw, parse(say)), draw(st.sampled_from([" ", "\n\n", ". ", ", so ", "", "  "]))]
    start = draw(st.integers(0, 3))
    return "".join(pieces)[start:]


def _spoken(draw: st.DrawFn, chain: Any) -> str:
    """One of the texts that say an entry, or nearly."""
    parts = []
    for part in chain:
        if isinstance(part, str):
            parts.append(part.capitalize() if draw(st.booleans()) else part)
        elif isinstance(part, int):
            parts.append(draw(st.sampled_from(["", " ", " we may ", "ed"])))
        else:
            parts.append(_spoken(draw, draw(st.sampled_from(part))))
    return "".join(parts)


@pytest.mark.parametrize("tag", LOCALES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_list_finds_what_its_entries_find_one_by_one(tag: str, data: st.DataObject) -> None:
    text = data.draw(said(tag))
    slow = slowly(text)
    for entries in lists_of(tag).values():
        one_by_one = {span for entry in entries for span in _spans(slow, entry["say"])}
        assert WordList(entries).find(View(text)) == sorted(one_by_one)


def _spans(text: words.Folded, say: str) -> list[tuple[int, int]]:
    return text._patterned(parse(say)) if is_pattern(say) else text.spans(say)


@pytest.mark.parametrize("tag", LOCALES)
def test_what_an_entry_must_have_is_looked_for(tag: str) -> None:
    """Of the patterns of the lists, most are passed over in a plain reply."""
    text = words.Folded(
        "We are sorry that it is late. Please write to us if you need help with the order."
    ).text
    patterns = [
        entry["say"] for entries in lists_of(tag).values() for entry in entries if is_pattern(entry["say"])
    ]
    assert sum(could_stand(say, text) for say in patterns) < len(patterns) / 10


@given(st.text("12 -AaРр", max_size=40), st.sets(st.text("12-A", min_size=1, max_size=12), max_size=3))
def test_digits_that_are_known_are_left_out(text: str, known: set[str]) -> None:
    view = View(text, known)
    assert view.unknown_digits() == [at for at in view.digits if not view.is_known(at, at + 1)]


def test_rules_hold_for_one_text_after_another() -> None:
    platform = {
        "title": "A place",
        "rules": [
            {
                "name": "promo",
                "find": ["promo", "phone"],
                "severity": "error",
                "about": "No offers",
                "source": "-",
            }
        ],
    }
    rules = Rules(platform, {"promo": [{"say": "coupon*"}], "unused": [{"say": "late"}]})
    assert [finding["found"] for finding in rules.check(["Two coupons, late", "A Coupon"])] == [
        "coupon",
        "Coupon",
    ]
    assert rules.check(["Order 8123456789012345"], ["8123456789012345"]) == []
    assert [finding["found"] for finding in rules.check(["+7 999 123-45-67"])] == ["+7 999 123-45-67"]
