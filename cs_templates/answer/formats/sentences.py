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

from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Words = Mapping[str, str]
    Day = tuple[int, int, int]
    Forms = Mapping[str, str]

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
INSTEAD = {"days": "months", "days_year": "months_year", "months_year": "years"}
"""Which pattern stands in for one that the locale leaves out."""


def on(forms: Sequence[Forms], words: Words, weekday: int) -> str:
    """One day: `forms` holds its `day` and `weekday`, `weekday` is 0 for Monday."""
    name = WEEKDAYS[weekday]
    values = {
        "day": forms[0]["day"],
        "weekday": words.get(name, forms[0]["weekday"]),
        "preposition": _chosen(words, "preposition", name),
    }
    return _filled(words, "weekday", values)


def between(forms: Sequence[Forms], words: Words, first: Day, last: Day, near: bool) -> str:
    """Two days, each in its `forms`; near ones without their year."""
    values = {
        "preposition": _chosen(words, "preposition", str(first[2])),
        "preposition_last": _chosen(words, "preposition_last", str(last[2])),
    }
    for name, of in zip(("first", "last"), forms, strict=True):
        values |= {name: of["short"], f"{name}_long": of["long"]}
        values |= {f"{name}_number": of["number"], f"{name}_year": of["year"]}
    return _filled(words, _pattern(words, first, last, near), values)


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


def _filled(words: Words, pattern: str, values: Mapping[str, str]) -> str:
    """The pattern with its {names} replaced; what a value contains is never read as a name."""
    head, *rest = words.get(pattern, "{").split("{")
    parts = [head]
    for part in rest:
        name, _, literal = part.partition("}")
        if name not in values:
            raise FormatError(
                f"The words for days in sentences lack '{pattern}', or '{name}' in it is unknown"
            )
        parts += [values[name], literal]
    return "".join(parts)
