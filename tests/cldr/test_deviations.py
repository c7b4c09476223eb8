"""Each named deviation: what ICU prints, what a reply prints, and that nothing else changes."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pytest

from cs_templates import cldr
from cs_templates.answer import formats
from cs_templates.cldr import deviations
from cs_templates.cldr.deviations import DEVIATIONS
from cs_templates.cldr.facts import world
from cs_templates.cldr.tags import likely_region
from tests.cldr.locales import KNOWN, quick_facts
from tools import icu_compare

NBSP, NARROW, THIN = "\u00a0", "\u202f", "\u2009"
MARCH = (2026, 3, 14), (2026, 3, 20)


def long(table: dict[str, Any]) -> str:
    return formats.write(table, table["dates"]["styles"]["long"], MARCH[0])


def test_plain_spaces() -> None:
    icu, ours = cldr.table("en", ()), cldr.table("en", ("plain-spaces",))
    assert formats.write_range(icu, "day", *MARCH) == f"March 14{THIN}–{THIN}20"
    assert formats.write_range(ours, "day", *MARCH) == f"March 14{NBSP}–{NBSP}20"
    assert formats.integer(cldr.table("fr", ()), 12345) == f"12{NARROW}345"
    assert formats.integer(cldr.table("fr"), 12345) == f"12{NBSP}345"


def test_worded_year() -> None:
    assert long(cldr.table("ru", ())) == f"14 марта 2026{NARROW}г."
    assert long(cldr.table("ru", ("worded-year",))) == f"14 марта 2026{NARROW}года"
    assert formats.write_range(cldr.table("ru"), "long", *MARCH) == f"14–20 марта 2026{NBSP}года"
    new_year = formats.write_range(cldr.table("ru"), "day", (2026, 12, 28), (2027, 1, 3))
    assert new_year == f"28 декабря 2026{NBSP}года – 3 января 2027{NBSP}года"
    assert (
        formats.write(cldr.table("ru"), cldr.table("ru")["dates"]["styles"]["short"], MARCH[0])
        == f"14 мар. 2026{NBSP}г."
    )


@pytest.mark.parametrize(
    ("tag", "icu", "ours"),
    [
        ("zh", "3/14 – 3/20", "3月14日至20日"),
        ("zh-Hant", "3/14至3/20", "3月14日至20日"),
        ("ja", "03/14～03/20", "3月14日～20日"),
        ("ru", "14–20 марта", "14–20 марта"),
        ("es", "14–20 de marzo", "14–20 de marzo"),
    ],
)
def test_worded_ranges(tag: str, icu: str, ours: str) -> None:
    assert formats.write_range(cldr.table(tag, ()), "day", *MARCH) == icu
    assert formats.write_range(cldr.table(tag, ("worded-ranges",)), "day", *MARCH) == ours


@pytest.mark.parametrize("style", ["short", "day", "long"])
def test_a_chinese_range_never_mixes_numerals(style: str) -> None:
    table = cldr.table("zh")
    for last in [(2026, 3, 20), (2026, 4, 2), (2027, 1, 2)]:
        assert "三" not in formats.write_range(table, style, MARCH[0], last)
        assert "至" in formats.write_range(table, style, MARCH[0], last)


@pytest.mark.parametrize(
    ("tag", "code", "icu", "ours"),
    [
        ("es-MX", "MXN", "$1,234.50", "$1,234.50"),
        ("es-MX", "USD", "USD 1,234.50", "USD 1,234.50"),
        ("en", "USD", "$1,234.50", "$1,234.50"),
        ("en-IN", "USD", "$1,234.50", "USD 1,234.50"),
        ("en-CA", "CAD", "$1,234.50", "$1,234.50"),
        ("ru", "USD", "1 234,50 $", "1 234,50 USD"),
        ("ru", "RUB", "1 234,50 ₽", "1 234,50 ₽"),
        ("ru", "EUR", "1 234,50 €", "1 234,50 €"),
        ("ru", "CNY", "1 234,50 CN¥", "1 234,50 CN¥"),
        ("es", "USD", "1234,50 US$", "1234,50 US$"),
        ("es", "MXN", "1234,50 MXN", "1234,50 MXN"),
        ("es-AR", "ARS", "$ 1.234,50", "$ 1.234,50"),
        ("de", "USD", "1.234,50 $", "1.234,50 USD"),
        ("zh", "CNY", "¥1,234.50", "¥1,234.50"),
        ("zh", "USD", "US$1,234.50", "US$1,234.50"),
        ("en-GB", "GBP", "£1,234.50", "£1,234.50"),
        ("en", "GBP", "£1,234.50", "GBP 1,234.50"),
        ("de", "GBP", "1.234,50 £", "1.234,50 GBP"),
        ("ru", "MXN", "1 234,50 MX$", "1 234,50 MX$"),
        ("nl", "CAD", "C$ 1.234,50", "CAD 1.234,50"),
        ("en-AU", "USD", "USD 1,234.50", "USD 1,234.50"),
        ("en-AU", "AUD", "$1,234.50", "$1,234.50"),
        ("zh-Hant", "TWD", "$1,234.50", "$1,234.50"),
        ("sv", "SEK", "1 234,50 kr", "1 234,50 kr"),
    ],
)
def test_iso_where_shared(tag: str, code: str, icu: str, ours: str) -> None:
    table = cldr.table(tag)
    assert formats.money(table, (123450, 2, code), "icu").replace(NBSP, " ") == icu
    assert formats.money(table, (123450, 2, code)).replace(NBSP, " ") == ours
    assert formats.money(cldr.table(tag, ()), (123450, 2, code)).replace(NBSP, " ") == icu


def test_every_sign_that_cldr_gives_to_several_currencies_counts_as_shared() -> None:
    currencies = defaultdict(set)
    for tag in KNOWN:
        for code, sign in quick_facts(tag)["symbols"].items():
            if sign != code and code in world()["currencies"]:
                currencies[sign].add(code)
    shared = {sign for sign, codes in currencies.items() if len(codes) > 1}
    assert shared == set(deviations.rules("shared", ["signs"]))


@pytest.mark.parametrize("tag", icu_compare.asked()["locales"])
def test_no_bare_sign_stands_for_a_currency_of_elsewhere(tag: str) -> None:
    table, own = cldr.table(tag), world()["currency"].get(likely_region(tag))
    for code in icu_compare.asked()["every"]:
        printed = formats.money(table, (1, 0, code))
        left = printed.strip("\u200e\u200f\u061c").strip("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹.,٫٬’' \u00a0\u200f")
        assert code == own or left not in ("$", "¥", "￥", "£", "kr", "kr.", "Rs"), printed


def test_yen_and_yuan_are_told_apart() -> None:
    assert formats.money(cldr.table("en"), (1235, 0, "JPY")) == f"JPY{NBSP}1,235"
    assert formats.money(cldr.table("ru"), (1235, 0, "JPY")) == f"1{NBSP}235{NBSP}JPY"
    assert formats.money(cldr.table("ja"), (1235, 0, "JPY")) == "￥1,235"
    assert formats.money(cldr.table("zh"), (1235, 0, "JPY")) == "JP¥1,235"


@pytest.mark.parametrize(
    "tag", ["en", "ru", "es", "es-MX", "zh", "fr", "de-AT", "pt-PT", "fa", "he", "hi", "ja"]
)
def test_no_reply_holds_a_narrow_or_thin_space(tag: str) -> None:
    text = json.dumps(cldr.table(tag), ensure_ascii=False)
    assert NARROW not in text
    assert THIN not in text


def test_the_deviations_are_the_documented_ones() -> None:
    assert deviations.__doc__ is not None
    documented = [line.split()[0] for line in deviations.__doc__.splitlines()[2:] if line.strip()]
    assert tuple(documented) == DEVIATIONS
