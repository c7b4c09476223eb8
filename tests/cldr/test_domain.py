"""Over the whole domain, in any locale: a value is printed with all its digits, or refused by name."""

from __future__ import annotations

import unicodedata

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from cs_templates import cldr
from cs_templates.answer import formats
from cs_templates.answer.formats import lists, times
from cs_templates.cldr.facts import world
from cs_templates.cldr.plurals import CATEGORIES
from cs_templates.cldr.raw import ZEROS
from cs_templates.cldr.tags import babel_id
from cs_templates.errors import FormatError
from tests.cldr.locales import KNOWN
from tools import icu_compare

CURRENCIES = world()["currencies"]
REQUIRED = icu_compare.asked()["locales"]
locales = st.sampled_from(sorted({*REQUIRED, *KNOWN[::9]}))
units = st.integers(-(10**15) + 1, 10**15 - 1)
wide = st.integers(-(10**17), 10**17)
tried = settings(max_examples=150, deadline=None)


def digits(text: str) -> str:
    """The digits of a text in any script, as Western ones."""
    return "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())


@tried
@given(
    locales, units, st.integers(0, 5), st.sampled_from(sorted(CURRENCIES)), st.sampled_from(["reply", "icu"])
)
def test_an_amount_has_all_its_digits(tag: str, n: int, scale: int, code: str, style: str) -> None:
    places = CURRENCIES[code]
    if scale > places:
        with pytest.raises(FormatError, match=f"{code} has {places} decimals"):
            formats.money(cldr.table(tag), (n, scale, code), style)
        return
    printed = formats.money(cldr.table(tag), (n, scale, code), style)
    assert digits(printed) == str(abs(n) * 10 ** (places - scale)).rjust(places + 1, "0")
    assert (printed == formats.money(cldr.table(tag), (-n, scale, code), style)) is (n == 0)


@tried
@given(locales, wide, st.integers(-1, 17))
def test_a_number_has_all_its_digits(tag: str, n: int, scale: int) -> None:
    for write in (formats.decimal, formats.percent):
        if abs(n) >= 10**15 or not 0 <= scale <= 15:
            with pytest.raises(FormatError, match="15 digits"):
                write(cldr.table(tag), n, scale)
        else:
            assert digits(write(cldr.table(tag), n, scale)) == str(abs(n)).rjust(scale + 1, "0")


@tried
@given(locales, wide, st.text(max_size=4))
def test_what_is_no_amount_is_refused(tag: str, n: int, code: str) -> None:
    if abs(n) >= 10**15 or code not in CURRENCIES:
        with pytest.raises(FormatError):
            formats.money(cldr.table(tag), (n, 0, code))


@tried
@given(
    locales,
    st.integers(-1, 10_001),
    st.integers(-1, 14),
    st.integers(-1, 33),
    st.sampled_from(["short", "long"]),
)
def test_a_day_has_its_day_and_year(tag: str, year: int, month: int, day: int, style: str) -> None:
    table, pieces = cldr.table(tag), cldr.table(tag)["dates"]["styles"][style]
    if not formats.is_valid(year, month, day):
        with pytest.raises(FormatError, match="There is no day"):
            formats.write(table, pieces, (year, month, day))
        return
    printed = formats.write(table, pieces, (year, month, day))
    assert formats.native(table, str(year)) in printed
    assert formats.native(table, str(day)) in printed
    assert not {"%", "\0"} & set(printed)


@tried
@given(
    locales, st.integers(1, 3_652_059), st.integers(1, 3_652_059), st.sampled_from(["short", "day", "long"])
)
def test_a_range_has_both_its_days(tag: str, one: int, other: int, style: str) -> None:
    first, last = sorted([one, other])
    table, days = cldr.table(tag), [formats.from_ordinal(n) for n in (first, last)]
    printed = formats.date_range(table, days[0], days[1], style, (2026, 3, 8), {})
    assert all(formats.native(table, str(day[2])) in printed for day in days)
    if first != last:
        with pytest.raises(FormatError, match="ends before it begins"):
            formats.date_range(table, days[1], days[0], style, (2026, 3, 8), {})


@tried
@given(locales, st.integers(-1, 25), st.integers(-1, 61), st.integers(-1500, 1500))
def test_a_time_has_its_minutes(tag: str, hour: int, minute: int, offset: int) -> None:
    if 0 <= hour <= 23 and 0 <= minute <= 59 and abs(offset) < 1440:
        printed = times.time(cldr.table(tag), (hour, minute, offset))
        assert f"{minute:02}" in digits(printed)
    else:
        with pytest.raises(FormatError, match="There is no time"):
            times.time(cldr.table(tag), (hour, minute, offset))


@tried
@given(locales, wide, st.integers(0, 15))
def test_every_number_has_a_category(tag: str, n: int, scale: int) -> None:
    assert formats.category(cldr.table(tag), n, scale) in CATEGORIES
    assert formats.ordinal_category(cldr.table(tag), n) in CATEGORIES
    assert formats.category(cldr.table(tag), -n, scale) == formats.category(cldr.table(tag), n, scale)


@tried
@given(locales, st.lists(st.text(max_size=5), max_size=5), st.sampled_from(["and", "or"]))
def test_a_list_has_its_items_in_order(tag: str, items: list[str], kind: str) -> None:
    rest = lists.listed(cldr.table(tag), items, kind)
    for item in items:
        assert item in rest
        rest = rest[rest.index(item) + len(item) :]


def test_every_numbering_system_that_a_locale_begins_with_is_known() -> None:
    systems = {Locale.parse(babel_id(tag)).default_numbering_system for tag in KNOWN}
    assert systems <= {"latn", *ZEROS}
    assert all(unicodedata.decimal(chr(zero)) == 0 for zero in ZEROS.values())
