from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer import formats
from cs_templates.errors import FormatError

days = st.dates().map(lambda day: (day.year, day.month, day.day))


@given(days)
def test_ordinals_are_those_of_the_standard_library(day: formats.Day) -> None:
    assert formats.ordinal(day) == dt.date(*day).toordinal()
    assert formats.from_ordinal(formats.ordinal(day)) == day
    assert formats.weekday(day) == dt.date(*day).weekday()


@pytest.mark.parametrize("year", [1, 4, 100, 400, 1582, 1600, 1900, 2000, 2024, 2026, 9996, 9999])
def test_every_day_around_a_turn_of_the_year(year: int) -> None:
    first = dt.date(year, 1, 1).toordinal()
    for n in range(max(1, first - 1), min(first + 367, 3_652_060)):
        day = dt.date.fromordinal(n)
        assert formats.from_ordinal(n) == (day.year, day.month, day.day)


@given(days, st.integers(-400, 400))
def test_adding_days_and_taking_them_away(day: formats.Day, n: int) -> None:
    if 1 <= formats.ordinal(day) + n <= 3_652_059:
        assert formats.add_days(formats.add_days(day, n), -n) == day


@pytest.mark.parametrize(
    ("day", "valid"),
    [
        ((2024, 2, 29), True),
        ((2026, 2, 29), False),
        ((1900, 2, 29), False),
        ((2000, 2, 29), True),
        ((2026, 4, 31), False),
        ((2026, 13, 1), False),
        ((2026, 0, 1), False),
        ((2026, 1, 0), False),
        ((0, 1, 1), False),
        ((10000, 1, 1), False),
    ],
)
def test_days_that_exist(day: formats.Day, valid: bool) -> None:
    assert formats.is_valid(*day) is valid


def test_days_that_do_not_exist_are_refused() -> None:
    with pytest.raises(FormatError, match="no day 2026-02-29"):
        formats.ordinal((2026, 2, 29))
    for n in (0, 3_652_060):
        with pytest.raises(FormatError):
            formats.from_ordinal(n)
    with pytest.raises(FormatError):
        formats.add_days((9999, 12, 31), 1)
