"""Days and ranges of days as the locale writes them (UTS #35 Dates), the year where it is not near."""

from __future__ import annotations

from cs_templates.answer.formats.calendar import LENGTHS, check, ordinal, weekday
from cs_templates.answer.formats.number import native
from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Table = Mapping[str, Any]
    Words = Mapping[str, Mapping[str, str]]
    Day = tuple[int, int, int]
    Ready = tuple[list[str], list[str], bool, list[str], str]

__all__ = ["NEAR", "RANGE_STYLES", "STYLES", "date", "date_range", "is_near", "write", "write_range"]

STYLES = ("short", "day", "long", "weekday", "on")
RANGE_STYLES = ("short", "day", "long", "between")
NEAR = 60
"""Days from today within which a day is written without its year."""
_WEEKDAY = "\0"
_KEPT = 2_000
_READY: dict[int, Ready] = {}
"""The id of a pattern → the pattern (its id is nobody else's while it is here), for each month a %-format of day and
year, whether the year comes first, the names of the weekdays if it shows one, and the digits that are the locale's own.
"""


def date(table: Table, day: Day, style: str, today: Day, words: Words) -> str:
    """A day (year, month, day of month; years 1 to 9999) in one of STYLES.

    `short` Mar 14, 2026; `day` March 14, with the year where it is not near
    today; `long` with the year; `weekday` Saturday, March 14; `on` as a
    sentence wants it, by the locale's own `words` (the record's `dates`).
    Raises FormatError for another style, no such day, or `on` without words.
    """
    if style == "day" and not is_near(day, today):
        style = "long"
    pieces = table["dates"]["styles"].get(style)
    if pieces is not None:
        return write(table, pieces, day)
    if style not in STYLES:
        raise FormatError(f"There is no date style '{style}'", ", ".join(STYLES))
    from cs_templates.answer.formats import sentences  # few replies name a weekday

    return sentences.on(_forms(table, (day,), today), _words(words, "on"), weekday(day))


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
            _forms(table, (first, last), today), _words(words, "between"), first, last, near
        )
    return write_range(table, "long" if style == "day" and not near else style, first, last)


def is_near(day: Day, today: Day) -> bool:
    """Whether a day is so near today that its year goes without saying."""
    return abs(ordinal(day) - ordinal(today)) <= NEAR


def write(table: Table, pieces: list[str], day: Day) -> str:
    """A pattern's pieces (literal, field, literal …) with the fields of a day. Raises FormatError for no day."""
    year, month, date = day
    if not (0 < month < 13 and 0 < date <= LENGTHS[month] and 0 < year < 10_000):
        check(day)
    _, forms, year_first, weekdays, own = _READY.get(id(pieces)) or _make_ready(table, pieces)
    text = forms[month] % ((year, date) if year_first else (date, year))
    if weekdays:
        text = text.replace(_WEEKDAY, weekdays[weekday(day)])
    return native(table, text) if own else text


def write_range(table: Table, style: str, first: Day, last: Day) -> str:
    """Two different days in the patterns of short, day or long, the year as the pattern has it."""
    difference = "d"
    if first[:2] != last[:2]:
        difference = "M" if first[0] == last[0] else "y"
    begin, end = table["dates"]["ranges"][style][difference]
    return write(table, begin, first) + write(table, end, last)


def _make_ready(table: Table, pieces: list[str]) -> Ready:
    """A pattern for the days of each month, kept for the next of them."""
    names = table["dates"]["names"]
    fields = {field[0].replace("c", "E"): field for field in pieces[1::2]}
    weekdays = names[fields["E"]] if "E" in fields else []
    rest = "%.0s" * sum(letter not in fields for letter in "dy")
    forms = [_form(names, pieces, month) + rest for month in range(1, 13)]
    if len(_READY) >= _KEPT:
        _READY.clear()
    year_first = next((letter for letter in fields if letter in "dy"), "d") == "y"
    ready = pieces, ["", *forms], year_first, weekdays, table["number"]["digits"]
    return _READY.setdefault(id(pieces), ready)


def _form(names: Mapping[str, list[str]], pieces: list[str], month: int) -> str:
    """The %-format of a pattern in one month, for its day and year."""
    parts = [piece.replace("%", "%%") for piece in pieces]
    for place in range(1, len(pieces), 2):
        field = pieces[place]
        if field[0] in "Ec":
            parts[place] = _WEEKDAY
        elif field in names:
            parts[place] = names[field][month - 1].replace("%", "%%")
        elif field[0] in "ML":
            parts[place] = str(month).rjust(len(field), "0")
        else:
            parts[place] = f"%0{len(field)}d" if len(field) > 1 else "%d"
    return "".join(parts)


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


def _words(words: Words, style: str) -> Mapping[str, str]:
    own = words.get(style)
    if not own:
        raise FormatError(
            f"The locale has no words for the date style '{style}'", f"_words.yaml, dates: {style}"
        )
    return own
