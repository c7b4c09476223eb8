from __future__ import annotations

import json

import pytest
from babel.core import get_cldr_version

from cs_templates import cldr
from cs_templates.cldr.facts import facts, merged, supplement, world
from cs_templates.cldr.raw import raw
from tools import icu_compare

MANY = [*icu_compare.asked()["locales"], "dz", "osa", "sr-Latn", "zh-Hant-HK"]
FEW_KILOBYTES = 4_500


@pytest.mark.parametrize("tag", MANY)
def test_a_table_is_a_few_kb_of_plain_data(tag: str) -> None:
    table = cldr.table(tag)
    text = json.dumps(table, ensure_ascii=False)
    assert json.loads(text) == table
    assert len(text.encode()) < FEW_KILOBYTES


def test_the_supplement_fits_the_babel_that_is_installed() -> None:
    """Where this fails, Babel has newer data: run tools/make_supplement.py again."""
    assert supplement()["babel"] == get_cldr_version()
    assert supplement()["cldr"] == cldr.CLDR_VERSION


def test_a_locale_is_read_alike_whatever_was_read_before() -> None:
    alone = raw("ar")
    for other in ("ann", "arn", "zh_Latn_CN", "cop"):
        raw(other)
        assert raw("ar") == alone
    assert alone["names"]["MMM"][0] == "يناير"


def test_the_supplement_brings_what_babel_lacks() -> None:
    assert facts("es")["numbers"]["least"] == 2
    assert facts("es-MX")["numbers"]["least"] == 1
    assert cldr.countries("ru")["CQ"] == "Сарк"
    assert world()["currency"]["BG"] == "EUR"


def test_countries() -> None:
    assert cldr.countries("ru")["DE"] == "Германия"
    assert cldr.countries("es-MX")["US"] == "Estados Unidos"
    assert all(len(code) == 2 for code in cldr.countries("zh"))


def test_an_alias_gives_the_table_of_the_canonical_tag() -> None:
    assert cldr.table("es_mx")["tag"] == "es-MX"
    assert cldr.table("zh-TW")["tag"] == "zh-Hant-TW"


def test_laying_over() -> None:
    base = {"a": {"b": 1, "c": 2}, "d": [1, 2]}
    assert merged(base, {"a": {"c": None, "e": 3}, "d": [9]}) == {"a": {"b": 1, "e": 3}, "d": [9]}
    assert merged(base, {}) == base
