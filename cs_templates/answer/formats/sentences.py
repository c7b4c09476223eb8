"""Days inside a sentence, by the locale's own words: on Saturday, March 14; с 14 по 20 марта.

The words are two small sets of patterns. `on` has

    weekday                the sentence form, of {preposition} {weekday} {day}
    monday … sunday        {weekday}, where the locale's name of the day is not its form here («в среду»)
    preposition            {preposition}; preposition_tuesday where a day wants another («во вторник»)

and `between`, of {preposition} {first} {last} {first_long} {last_long}
{first_number} {last_number} {first_year} {last_year} {preposition_last},

    days                   both days in one month
    months                 in two months (or of two years, both near)
    days_year              as `days`, with the year
    months_year            as `months`, with the year
    years                  of two years
    preposition            preposition_2 where the first day's number wants another («со 2 по 5 марта»)
    preposition_last       the same, by the last day's number

{first} is a day without its year, {first_long} with it, {first_number} the day
of the month alone. `days` may be left out for `months`, `days_year` for
`months_year`, `months_year` for `years`.
"""

from __future__ import annotations

from cs_templates.answer.formats import date, is_near, native, weekday, write
from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from cs_templates.answer.formats import Day

    Table = Mapping[str, Any]
    Words = Mapping[str, str]
    WordsByStyle = Mapping[str, Words]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
INSTEAD = {"days": "months", "days_year": "months_year", "months_year": "years"}
"""Which pattern stands in for one that the locale leaves out."""


def on(table: Table, day: Day, today: Day, by_style: WordsByStyle) -> str:
    """One day. Raises FormatError where the locale has no words for it."""
    words = _words(by_style, "on")
    name = WEEKDAYS[weekday(day)]
    values = {
        "day": date(table, day, "day", today, {}),
        "weekday": words.get(name, table["dates"]["names"][table["dates"]["weekday"]][weekday(day)]),
        "preposition": _chosen(words, "preposition", name),
    }
    return _filled(words, "weekday", values.get)


def between(table: Table, first: Day, last: Day, today: Day, by_style: WordsByStyle) -> str:
    """Two days, near ones without their year. Raises FormatError where the locale has no words for them."""
    words = _words(by_style, "between")

    def value(name: str) -> str | None:
        if name in ("preposition", "preposition_last"):
            return _chosen(words, name, str((first if name == "preposition" else last)[2]))
        which, _, form = name.partition("_")
        if which not in ("first", "last") or form not in _FORMS:
            return None
        return _FORMS[form](table, first if which == "first" else last)

    near = is_near(first, today) and is_near(last, today)
    return _filled(words, _pattern(words, first, last, near), value)


_FORMS: dict[str, Callable[[Table, Day], str]] = {
    "": lambda table, day: write(table, table["dates"]["styles"]["day"], day),
    "long": lambda table, day: write(table, table["dates"]["styles"]["long"], day),
    "number": lambda table, day: native(table, str(day[2])),
    "year": lambda table, day: native(table, str(day[0])),
}


def _words(words: WordsByStyle, style: str) -> Words:
    own = words.get(style)
    if not own:
        raise FormatError(
            f"The locale has no words for the date style '{style}'", f"_words.yaml, dates: {style}"
        )
    return own


def _pattern(words: Words, first: Day, last: Day, near: bool) -> str:
    """Which pattern fits the two days, or the one that stands in for it."""
    pattern = "days" if first[:2] == last[:2] else "months"
    if not near:
        pattern = f"{pattern}_year" if first[0] == last[0] else "years"
    while pattern not in words and pattern in INSTEAD:
        pattern = INSTEAD[pattern]
    return pattern


def _chosen(words: Words, name: str, by: str) -> str:
    return words.get(f"{name}_{by}", words.get(name, ""))


def _filled(words: Words, pattern: str, value: Callable[[str], str | None]) -> str:
    """The pattern with its {names} replaced; what a value contains is never read as a name."""
    head, *rest = words.get(pattern, "{").split("{")
    parts = [head]
    for part in rest:
        name, _, literal = part.partition("}")
        found = value(name)
        if found is None:
            raise FormatError(
                f"The words for days in sentences lack '{pattern}', or '{name}' in it is unknown"
            )
        parts += [found, literal]
    return "".join(parts)
