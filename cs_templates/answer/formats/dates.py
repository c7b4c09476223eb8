"""Days and ranges of days as the locale writes them (UTS #35 Dates), the year where it is not near."""

from __future__ import annotations

from cs_templates.answer.formats.calendar import check, ordinal, weekday
from cs_templates.answer.formats.number import native
from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Table = Mapping[str, Any]
    Words = Mapping[str, Mapping[str, str]]
    Day = tuple[int, int, int]

__all__ = ["NEAR", "RANGE_STYLES", "STYLES", "date", "date_range", "is_near", "write", "write_range"]

STYLES = ("short", "day", "long", "weekday", "on")
RANGE_STYLES = ("short", "day", "long", "between")
NEAR = 60
"""Days from today within which a day is written without its year."""


def date(table: Table, day: Day, style: str, today: Day, words: Words) -> str:
    """A day (year, month, day of month; years 1 to 9999) in one of STYLES.

    `short` Mar 14, 2026; `day` March 14, with the year where it is not near
    today; `long` with the year; `weekday` Saturday, March 14; `on` as a
    sentence wants it, by the locale's own `words` (the record's `dates`).
    Raises FormatError for another style, no such day, or `on` without words.
    """
    if style == "on":
        from cs_templates.answer.formats import sentences  # few replies name a weekday

        return sentences.on(_forms(table, (day,), today), _own(words, "on"), weekday(day))
    if style not in STYLES:
        raise FormatError(f"There is no date style '{style}'", ", ".join(STYLES))
    if style == "day" and not is_near(day, today):
        style = "long"
    return write(table, table["dates"]["styles"][style], day)


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
    near = is_near(first, today) and is_near(last, today)
    if style == "between":
        from cs_templates.answer.formats import sentences

        return sentences.between(
            _forms(table, (first, last), today), _own(words, "between"), first, last, near
        )
    return write_range(table, "long" if style == "day" and not near else style, first, last)


def is_near(day: Day, today: Day) -> bool:
    """Whether a day is so near today that its year goes without saying."""
    return abs(ordinal(day) - ordinal(today)) <= NEAR


def write(table: Table, pieces: list[str], day: Day) -> str:
    """A pattern's pieces (literal, field, literal …) with the fields of a day. Raises FormatError for no day."""
    check(day)
    parts = list(pieces)
    for place in range(1, len(pieces), 2):
        parts[place] = _field(table, pieces[place], day)
    return "".join(parts)


def write_range(table: Table, style: str, first: Day, last: Day) -> str:
    """Two different days in the patterns of short, day or long, the year as the pattern has it."""
    difference = "d"
    if first[:2] != last[:2]:
        difference = "M" if first[0] == last[0] else "y"
    begin, end = table["dates"]["ranges"][style][difference]
    return write(table, begin, first) + write(table, end, last)


def _field(table: Table, field: str, day: Day) -> str:
    names = table["dates"]["names"].get(field)
    if names:
        return str(names[weekday(day) if field[0] in "Ec" else day[1] - 1])
    number = day["yMd".index(field[0].replace("L", "M"))]
    return native(table, str(number).rjust(len(field), "0"))


def _forms(table: Table, days: tuple[Day, ...], today: Day) -> list[dict[str, str]]:
    """Each day in all the forms a sentence may take it in."""
    styles = table["dates"]["styles"]
    weekdays = table["dates"]["names"][table["dates"]["weekday"]]
    return [
        {
            "day": date(table, day, "day", today, {}),
            "short": write(table, styles["day"], day),
            "long": write(table, styles["long"], day),
            "number": native(table, str(day[2])),
            "year": native(table, str(day[0])),
            "weekday": str(weekdays[weekday(day)]),
        }
        for day in days
    ]


def _own(words: Words, style: str) -> Mapping[str, str]:
    own = words.get(style)
    if not own:
        raise FormatError(
            f"The locale has no words for the date style '{style}'", f"_words.yaml, dates: {style}"
        )
    return own
