"""CLDR's own examples of each plural category, for every locale that Babel knows."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel import localedata

from cs_templates import cldr
from cs_templates.answer import formats
from cs_templates.cldr.facts import facts
from tests.cldr.locales import BY_NAME, KNOWN, VARIANTS, quick_facts

Number = tuple[int, int, int]
DATA: dict[str, Any] = json.loads((Path(__file__).parent / "plural_samples.json").read_bytes())


def samples(text: str) -> Iterator[Number]:
    """(units, scale, exponent) of `0, 2~16, 1.0~1.5, 1c6, …`; `integer` and `decimal` begin the two lists."""
    for part in text.replace("integer", ",").replace("decimal", ",").split(","):
        first, _, last = part.strip().partition("~")
        if first not in ("", "…"):
            units, scale, exponent = number(first)
            for each in range(units, number(last or first)[0] + 1):
                yield each, scale, exponent


def number(text: str) -> Number:
    digits, _, exponent = text.partition("c")
    whole, _, fraction = digits.partition(".")
    return int(whole + fraction), len(fraction), int(exponent or 0)


def operands(units: int, scale: int, exponent: int) -> dict[str, int]:
    """The operands of a number that may be compact: 1.2c6 is 1200000, written with a six."""
    shift = min(exponent, scale)
    value = formats.operands(units * 10 ** (exponent - shift), scale - shift)
    return value | {"e": exponent}


@functools.cache
def by_locale(kind: str) -> dict[str, dict[str, str]]:
    return {tag: found for tags, found in DATA[kind] for tag in tags.split()}


def expected(kind: str, tag: str) -> dict[str, str]:
    """The samples of the nearest locale that has its own."""
    links = (*cldr.chain(tag), tag.partition("-")[0])
    return next((by_locale(kind)[link] for link in links if link in by_locale(kind)), {})


def test_the_samples_are_of_the_release_the_tables_have() -> None:
    assert DATA["cldr"].removesuffix(".0") == cldr.CLDR_VERSION


@pytest.mark.parametrize(("kind", "rules"), [("cardinal", "plural"), ("ordinal", "ordinal")])
def test_every_sample_has_its_category(kind: str, rules: str) -> None:
    wrong, seen = [], {}
    for name, tag in BY_NAME.items():
        own = quick_facts(tag, name if name in VARIANTS else "")[rules]
        seen[json.dumps([own, expected(kind, tag)])] = (tag, own, expected(kind, tag))
    for tag, own, categories in seen.values():
        for category, text in categories.items():
            for sample in samples(text):
                found = formats.chosen(own, operands(*sample))
                wrong += [(tag, category, sample, found)] if found != category else []
    assert wrong == []
    assert len(seen) > 20


def test_the_samples_are_tried_on_every_locale_of_babel() -> None:
    assert set(BY_NAME) == set(localedata.locale_identifiers()) - {"root"}
    assert set(VARIANTS) == {"be_TARASK", "ca_ES_VALENCIA", "el_POLYTON", "en_US_POSIX"}


def test_a_language_without_samples_has_no_rules() -> None:
    without = {tag.split("-")[0] for tag in KNOWN if not expected("cardinal", tag)}
    ruled = {language for language in without if quick_facts(language)["plural"]}
    assert ruled == {"ht"}, "Haitian has French for its CLDR parent, and so its rules"
    assert facts("ht")["plural"] == facts("fr")["plural"]


@pytest.mark.parametrize("tag", ["ar", "es-MX", "ht", "kok-Latn", "pt-PT", "ru", "scn", "zh-Hant"])
def test_the_quick_facts_are_the_tables(tag: str) -> None:
    assert quick_facts(tag)["plural"] == facts(tag)["plural"] == cldr.table(tag)["plural"]
    assert quick_facts(tag)["ordinal"] == facts(tag)["ordinal"] == cldr.table(tag)["ordinal"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("integer 1", [(1, 0, 0)]),
        ("integer 0, 2~4, 100, … decimal 0.0~0.2, 1c6, …",
         [(0, 0, 0), (2, 0, 0), (3, 0, 0), (4, 0, 0), (100, 0, 0), (0, 1, 0), (1, 1, 0), (2, 1, 0), (1, 0, 6)]),
        ("decimal 1.0000001c6", [(10000001, 7, 6)]),
    ],
)  # fmt: skip
def test_samples_are_read(text: str, read: list[Number]) -> None:
    assert list(samples(text)) == read
    assert operands(10000001, 7, 6)["f"] == 1
    assert operands(11, 1, 6)["n"] == 1_100_000
