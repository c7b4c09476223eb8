"""Days of the Gregorian calendar, years 1 to 9999, without `datetime`.

A day is (year, month, day). Its ordinal counts from 1 for 0001-01-01, as
`datetime.date.toordinal` does.
"""

from __future__ import annotations

from cs_templates.errors import FormatError

Day = tuple[int, int, int]

LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The days of each month in a common year."""
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_CYCLE = 146_097
"""Days in 400 years, after which the calendar repeats."""
_LAST = 3_652_059
"""The ordinal of 9999-12-31."""


def ordinal(day: Day) -> int:
    """The number of the day, 1 for 0001-01-01. Raises FormatError where there is no such day."""
    check(day)
    year, month, date = day
    return _before_year(year) + _BEFORE[month] + (month > 2 and _is_leap(year)) + date


def from_ordinal(n: int) -> Day:
    """The day with this ordinal. Raises FormatError outside the years 1 to 9999."""
    if not 1 <= n <= _LAST:
        raise FormatError("The day is outside the years 1 to 9999")
    year = (n - 1) * 400 // _CYCLE + 1
    year -= _before_year(year) >= n
    year += _before_year(year + 1) < n
    rest = n - _before_year(year)
    month = 1
    while rest > month_length(year, month):
        rest -= month_length(year, month)
        month += 1
    return year, month, rest


def weekday(day: Day) -> int:
    """0 for Monday to 6 for Sunday."""
    return (ordinal(day) + 6) % 7


def check(day: Day) -> None:
    """Raises FormatError where there is no such day."""
    if not is_valid(*day):
        raise FormatError(f"There is no day {day[0]:04}-{day[1]:02}-{day[2]:02}")


def is_valid(year: int, month: int, date: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= date <= month_length(year, month)


def add_days(day: Day, n: int) -> Day:
    """The day `n` days later (earlier where negative). Raises FormatError outside the years 1 to 9999."""
    return from_ordinal(ordinal(day) + n)


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return LENGTHS[month] + (month == 2 and _is_leap(year))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _before_year(year: int) -> int:
    """Days before the first of January of `year`."""
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400
