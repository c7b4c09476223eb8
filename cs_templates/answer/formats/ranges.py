"""Ranges of days as the locale writes them (UTS #35 Dates, Interval Formats)."""

from __future__ import annotations

from cs_templates.answer.formats import date, is_near, ordinal, write
from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from cs_templates.answer.formats import Day

    Table = Mapping[str, Any]
    Words = Mapping[str, Mapping[str, str]]

RANGE_STYLES = ("short", "day", "long", "between")


def date_range(table: Table, first: Day, last: Day, style: str, today: Day, words: Words) -> str:
    """A range of days in one of RANGE_STYLES; one day twice is that day.

    `day` March 14 – 20, with the year where either day is not near today;
    `between` as a sentence wants it, by the locale's own words. Raises
    FormatError for another style, a range that runs backwards, no such day,
    or `between` without words.
    """
    if style not in RANGE_STYLES:
        raise FormatError(f"There is no style '{style}' for a range of days", ", ".join(RANGE_STYLES))
    if ordinal(last) < ordinal(first):
        raise FormatError("The range of days ends before it begins", "give the earlier day first")
    if first == last:
        return date(table, first, "on" if style == "between" else style, today, words)
    if style == "between":
        from cs_templates.answer.formats import sentences

        return sentences.between(table, first, last, today, words)
    if style == "day" and not (is_near(first, today) and is_near(last, today)):
        style = "long"
    return write_range(table, style, first, last)


def write_range(table: Table, style: str, first: Day, last: Day) -> str:
    """Two different days in the patterns of short, day or long, the year as the pattern has it."""
    difference = "d"
    if first[:2] != last[:2]:
        difference = "M" if first[0] == last[0] else "y"
    begin, end = table["dates"]["ranges"][style][difference]
    return write(table, begin, first) + write(table, end, last)
