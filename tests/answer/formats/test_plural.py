from __future__ import annotations

import pytest

from cs_templates import cldr
from cs_templates.answer import formats


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("en", {"one": [1], "other": [0, 2, 11, 21, 101]}),
        ("ru", {"one": [1, 21, 101], "few": [2, 4, 22, 104], "many": [0, 5, 11, 14, 20, 25, 100, 111]}),
        ("es", {"one": [1], "many": [1_000_000, 3_000_000], "other": [0, 2, 999_999, 1_000_001]}),
        ("zh", {"other": [0, 1, 2, 1_000_000]}),
        ("pl", {"one": [1], "few": [2, 22], "many": [0, 5, 21]}),
        ("ar", {"zero": [0], "one": [1], "two": [2], "few": [3, 110], "many": [11, 99], "other": [100, 102]}),
        ("fr", {"one": [0, 1], "other": [2]}),
    ],
)
def test_whole_numbers(tag: str, forms: dict[str, list[int]]) -> None:
    for category, numbers in forms.items():
        assert {formats.category(cldr.table(tag), n) for n in numbers} == {category}


@pytest.mark.parametrize(
    ("tag", "units", "scale", "category"),
    [
        ("en", 10, 1, "other"),
        ("ru", 10, 1, "other"),
        ("es", 10, 1, "one"),
        ("es", 15, 1, "other"),
        ("fr", 15, 1, "one"),
        ("lv", 100, 2, "one"),
        ("da", 1, 1, "one"),
        ("en", -1, 0, "one"),
    ],
)
def test_decimals_as_they_are_written(tag: str, units: int, scale: int, category: str) -> None:
    assert formats.category(cldr.table(tag), units, scale) == category


def test_ordinals() -> None:
    english = {1: "one", 2: "two", 3: "few", 4: "other", 11: "other", 21: "one", 112: "other"}
    assert {n: formats.ordinal_category(cldr.table("en"), n) for n in english} == english
    assert formats.ordinal_category(cldr.table("ru"), 3) == "other"
