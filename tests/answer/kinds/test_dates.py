"""Days, spans of days, and times."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_templates.answer import values

DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))


def plain(day: dt.date) -> tuple[int, int, int]:
    return day.year, day.month, day.day


@pytest.fixture
def date(reader: Any) -> Any:
    return reader("date")


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2026-03-14", (2026, 3, 14)), ("03-14", (2026, 3, 14)), ("03-01", (2026, 3, 1)), ("02-06", (2026, 2, 6)),
        ("03-08", (2026, 3, 8)), ("+5d", (2026, 3, 13)), ("-2d", (2026, 3, 6)), ("+1w", (2026, 3, 15)),
        ("+0d", (2026, 3, 8)), ("+300d", (2027, 1, 2)), ("today", (2026, 3, 8)), ("Tomorrow", (2026, 3, 9)),
        ("yesterday", (2026, 3, 7)), ("2028-02-29", (2028, 2, 29)), ("2026-03-14T23:30:00Z", (2026, 3, 14)),
        ("2026-03-14T10:00:00.123+03:00", (2026, 3, 14)), ("2026-03-14 10:00:00 +0300", (2026, 3, 14)),
    ],
)  # fmt: skip
def test_days_are_read(date: Any, raw: str, value: tuple[int, int, int]) -> None:
    assert date.full(raw) == (value, [])


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("3-14", (2026, 3, 14)), ("2026-3-4", (2026, 3, 4)), ("3月14日", (2026, 3, 14)), ("3月14号", (2026, 3, 14)),
        ("2026年3月14日", (2026, 3, 14)), ("2026年 3月 14日", (2026, 3, 14)), ("２０２６－０３－１４", (2026, 3, 14)),
        ("＋５ｄ", (2026, 3, 13)), ("１２月３１日", (2026, 12, 31)), ("明天", (2026, 3, 9)), ("завтра", (2026, 3, 9)),
        ("后天", (2026, 3, 10)), ("mañana", (2026, 3, 9)), ("2026/3/14", (2026, 3, 14)), ("2026.03.14", (2026, 3, 14)),
    ],
)  # fmt: skip
def test_days_are_read_as_an_input_method_types_them(
    date: Any, raw: str, value: tuple[int, int, int]
) -> None:
    assert date(raw) == value


@pytest.mark.parametrize(("raw", "value"), [("02-01", "2027-02-01"), ("12-25", "2026-12-25")])
def test_a_far_day_without_its_year_is_announced(date: Any, raw: str, value: str) -> None:
    day, notices = date.full(raw)
    assert values.canonical(day, "date") == value
    assert notices == [f"read as {value}; write the year if another was meant"]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("2026-02-30", "there is no day 2026-02-30"),
        ("2026-02-29", "there is no day 2026-02-29"),
        ("2026-04-31", "there is no day 2026-04-31"),
        ("2026-03-00", "there is no day 2026-03-00"),
        ("02-29", "there is no day 2026-02-29"),
        ("2026-13-01", "there is no month 13"),
        ("14-03", "there is no month 14"),
        ("0206-03-14", "the year is not between 2000 and 2099"),
        ("14.03.2026", "write a day as 2026-03-14"),
        ("3/14/2026", "write a day as 2026-03-14"),
        ("2026-3-14-1", "write a day as 2026-03-14"),
        ("3.14", "write a day as 2026-03-14"),
        ("3/14", "write a day as 2026-03-14"),
        ("14.3.", "write a day as 2026-03-14"),
        ("3--14", "write a day as 2026-03-14"),
        ("三月十四日", "write a day as 2026-03-14"),
        ("3月14", "write a day as 2026-03-14"),
        ("14日3月", "write a day as 2026-03-14"),
        ("26年3月14日", "write a day as 2026-03-14"),
        ("2月30日", "there is no day 2026-02-30"),
        ("20260314", "write a day as 2026-03-14"),
        ("March 14", "write a day as 2026-03-14"),
        ("2026-03-14T10:00:00", "a date with a time needs its zone"),
        ("2026-03-14 10:00", "a date with a time needs its zone"),
        ("2026-03-14T10:00:00 Moscow", "write a day as 2026-03-14"),
        ("2026-03-14T25:00:00Z", "write a day as 2026-03-14"),
        ("+5", "write days or weeks from today as +5d"),
        ("+5m", "write days or weeks from today as +5d"),
        ("+d", "write days or weeks from today as +5d"),
        ("+", "write days or weeks from today as +5d"),
        ("+99999d", "write days or weeks from today as +5d"),
    ],
)
def test_other_days_are_refused_with_the_reason(date: Any, raw: str, why: str) -> None:
    assert date.why(raw).startswith(why)


@given(today=DAYS, ahead=st.integers(-30, 330))
def test_a_day_without_its_year_is_from_a_month_ago_to_eleven_ahead(today: dt.date, ahead: int) -> None:
    day = today + dt.timedelta(ahead)
    if (day.month, day.day) == (2, 29) or not 2000 <= day.year <= 2099:
        return
    spec = {"kind": "date"}
    value, _ = values.check("x", spec, f"{day:%m-%d}", today=plain(today), locale={})
    assert value == plain(day)


@given(today=DAYS, distance=st.integers(-999, 999))
def test_distances_are_counted_in_days(today: dt.date, distance: int) -> None:
    value, _ = values.check("x", {"kind": "date"}, f"{distance:+}d", today=plain(today), locale={})
    assert value == plain(today + dt.timedelta(distance))


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("2026-03-14..20", (2026, 3, 14), (2026, 3, 20)),
        ("3-14..20", (2026, 3, 14), (2026, 3, 20)),
        ("3月14日至20日", (2026, 3, 14), (2026, 3, 20)),
        ("3月14日-20日", (2026, 3, 14), (2026, 3, 20)),
        ("3月28日～4月2日", (2026, 3, 28), (2026, 4, 2)),
        ("明天。。＋５ｄ", (2026, 3, 9), (2026, 3, 13)),
        ("2026-03-28..2026-04-02", (2026, 3, 28), (2026, 4, 2)),
        ("2026-03-28..04-02", (2026, 3, 28), (2026, 4, 2)),
        ("03-14..03-20", (2026, 3, 14), (2026, 3, 20)),
        ("12-28..01-03", (2026, 12, 28), (2027, 1, 3)),
        ("+3d..+6d", (2026, 3, 11), (2026, 3, 14)),
        ("tomorrow .. +3d", (2026, 3, 9), (2026, 3, 11)),
        ("2026-03-14", (2026, 3, 14), (2026, 3, 14)),
        ("2026-03-14..14", (2026, 3, 14), (2026, 3, 14)),
        ({"from": "03-14", "to": "03-20"}, (2026, 3, 14), (2026, 3, 20)),
    ],
)
def test_spans_are_read(
    reader: Any, raw: object, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert reader("dates")(raw) == (first, last)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("2026-03-20..14", "it ends on 2026-03-14, before it begins on 2026-03-20"),
        ("+6d..+3d", "it ends on 2026-03-11, before it begins on 2026-03-14"),
        ("03-20..03-14", "it ends before it begins, or lasts over half a year"),
        ("2026-03-14..", "it needs its first and its last day"),
        ("..2026-03-14", "it needs its first and its last day"),
        ("..", "it needs its first and its last day"),
        ("2026-02-20..30", "there is no day 2026-02-30"),
        ("2026-03-14..soon", "write a day as"),
        ({"from": "2026-03-14"}, "it needs its first and its last day"),
        ({"start": "2026-03-14"}, "it has a name it should not have; its names are from, to"),
        (["2026-03-14", "2026-03-20"], "it has to be one text"),
    ],
)
def test_other_spans_are_refused(reader: Any, raw: object, why: str) -> None:
    assert reader("dates").why(raw).startswith(why)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("14:30+03:00", (14, 30, 180)), ("14:30 +03:00", (14, 30, 180)), ("14:30 UTC", (14, 30, 0)),
        ("14:30Z", (14, 30, 0)), ("14:30 UTC+3", (14, 30, 180)), ("14:30 GMT-3", (14, 30, -180)),
        ("00:00+0530", (0, 0, 330)), ("23:59-03:30", (23, 59, -210)), ("09:05 +14:00", (9, 5, 840)),
    ],
)  # fmt: skip
def test_times_are_read(reader: Any, raw: str, value: tuple[int, int, int]) -> None:
    assert reader("time")(raw) == value


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("14:30", "a time needs its zone, as in 14:30+03:00 or 14:30 UTC"),
        ("2:30pm", "a time is written with four digits"),
        ("9:05Z", "a time is written with four digits"),
        ("24:00Z", "a time is written with four digits"),
        ("14:60Z", "a time is written with four digits"),
        ("14:30 Europe/Moscow", "“Europe/Moscow” is not a zone"),
        ("14:30 MSK", "“MSK” is not a zone"),
        ("14:30+", "“+” is not a zone"),
        ("14:30+15:00", "“+15:00” is not a zone"),
        ("14:30+03:75", "“+03:75” is not a zone"),
    ],
)
def test_other_times_are_refused(reader: Any, raw: str, why: str) -> None:
    assert reader("time").why(raw).startswith(why)
