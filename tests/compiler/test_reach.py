from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates import cldr
from cs_templates.answer import formats
from cs_templates.cldr.plurals import CATEGORIES, compile_rules
from cs_templates.compiler.reach import Reach


@cache
def reach(tag: str) -> Reach:
    return Reach(cldr.table(tag))


LOCALES = ["en", "ru", "es", "zh", "pl", "ar", "fr", "lt", "cy", "mk", "sl", "he"]


@pytest.mark.parametrize(
    ("tag", "low", "high", "categories"),
    [
        ("ru", 1, 60, ("one", "few", "many")),
        ("ru", 2, 4, ("few",)),
        ("ru", 5, 20, ("many",)),
        ("en", 1, 60, ("one", "other")),
        ("en", 2, None, ("other",)),
        ("zh", 0, None, ("other",)),
        ("es", 1, 999_999, ("one", "other")),
        ("es", 1, 1_000_000, ("one", "many", "other")),
        ("es", 0, None, ("one", "many", "other")),
        ("fr", 0, 1, ("one",)),
        ("ar", 0, None, CATEGORIES),
    ],
)
def test_reachable_categories(tag: str, low: int, high: int | None, categories: tuple[str, ...]) -> None:
    assert reach(tag).categories(low, high) == categories


def test_ordinals() -> None:
    assert reach("en").categories(1, 3, ordinal=True) == ("one", "two", "few")
    assert reach("en").categories(1, None, ordinal=True) == ("one", "two", "few", "other")
    assert reach("ru").categories(1, None, ordinal=True) == ("other",)


@pytest.mark.parametrize(
    ("tag", "category", "low", "high", "many"),
    [
        ("ru", "one", 1, 60, True),
        ("ru", "one", 1, 20, False),
        ("ru", "one", 0, None, True),
        ("en", "one", 0, None, False),
        ("en", "other", 1, 2, False),
        ("es", "many", 1, 1_999_999, False),
        ("es", "many", 1, 2_000_000, True),
        ("es", "many", 1, None, True),
        ("zh", "one", 0, None, False),
        ("ar", "two", 0, None, False),
    ],
)
def test_whether_a_form_needs_its_number(
    tag: str, category: str, low: int, high: int | None, many: bool
) -> None:
    assert reach(tag).covers_many(category, low, high) is many


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(LOCALES), st.integers(0, 1200), st.integers(0, 400), st.booleans())
def test_a_range_reaches_what_counting_it_reaches(tag: str, low: int, length: int, ordinal: bool) -> None:
    table = cldr.table(tag)
    rules = table["ordinal" if ordinal else "plural"]
    counted = [formats.decide(rules, n, 0) for n in range(low, low + length + 1)]
    assert reach(tag).categories(low, low + length, ordinal=ordinal) == tuple(
        c for c in CATEGORIES if c in counted
    )
    for category in CATEGORIES:
        many = reach(tag).covers_many(category, low, low + length, ordinal=ordinal)
        assert many is (counted.count(category) > 1)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(LOCALES), st.integers(0, 10**15))
def test_every_number_takes_a_category_that_is_reachable(tag: str, n: int) -> None:
    assert formats.category(cldr.table(tag), n) in reach(tag).categories(0, None)


def test_rules_are_read_in_both_notations() -> None:
    cldr_rule = {
        "many": "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5 @integer 1000000",
        "other": " @integer",
    }
    babel_rule = {"many": "e in 0 and i not in 0 and i mod 1000000 in 0 and v in 0 or e not in 0..5"}
    assert compile_rules(cldr_rule) == compile_rules(babel_rule) != {}


def test_a_rule_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not a plural relation"):
        compile_rules({"one": "n is 1"})
