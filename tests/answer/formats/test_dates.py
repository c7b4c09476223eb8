from __future__ import annotations

from typing import Any

import pytest

from cs_templates import cldr
from cs_templates.answer import formats
from cs_templates.errors import FormatError

Day = tuple[int, int, int]
TODAY = (2026, 3, 8)
SATURDAY = (2026, 3, 14)
EN: dict[str, dict[str, str]] = {
    "on": {"weekday": "on {weekday}, {day}"},
    "between": {
        "days": "between {first} and {last_number}",
        "months": "between {first} and {last}",
        "days_year": "between {first} and {last_number}, {last_year}",
        "months_year": "between {first} and {last_long}",
        "years": "between {first_long} and {last_long}",
    },
}
RU: dict[str, dict[str, str]] = {
    "on": {
        "weekday": "{preposition} {weekday}, {day}",
        "preposition": "в",
        "preposition_tuesday": "во",
        "wednesday": "среду",
        "friday": "пятницу",
        "saturday": "субботу",
    },
    "between": {
        "preposition": "с",
        "preposition_2": "со",
        "days": "{preposition} {first_number} по {last}",
        "months": "{preposition} {first} по {last}",
        "days_year": "{preposition} {first_number} по {last_long}",
        "months_year": "{preposition} {first} по {last_long}",
        "years": "{preposition} {first_long} по {last_long}",
    },
}
ES: dict[str, dict[str, str]] = {
    "on": {"weekday": "el {weekday} {day}"},
    "between": {
        "days": "entre el {first_number} y el {last}",
        "months": "entre el {first} y el {last}",
        "days_year": "entre el {first_number} y el {last_long}",
        "months_year": "entre el {first} y el {last_long}",
        "years": "entre el {first_long} y el {last_long}",
    },
}
ZH: dict[str, dict[str, str]] = {
    "on": {"weekday": "{day}（{weekday}）"},
    "between": {
        "days": "{first}至{last_number}日",
        "months": "{first}至{last}",
        "days_year": "{first_long}至{last_number}日",
        "months_year": "{first_long}至{last}",
        "years": "{first_long}至{last_long}",
    },
}
IT: dict[str, dict[str, str]] = {
    "on": {"weekday": "{weekday} {day}"},
    "between": {
        "preposition": "tra il ",
        "preposition_8": "tra l'",
        "preposition_last": "e il ",
        "preposition_last_11": "e l'",
        "months": "{preposition}{first} {preposition_last}{last}",
        "years": "{preposition}{first_long} {preposition_last}{last_long}",
    },
}
WORDS = {"en": EN, "ru": RU, "es": ES, "zh": ZH, "it": IT}


@pytest.mark.parametrize(
    ("tag", "style", "day", "text"),
    [
        ("en", "short", SATURDAY, "Mar 14, 2026"),
        ("en", "day", SATURDAY, "March 14"),
        ("en", "day", (2026, 5, 7), "May 7"),
        ("en", "day", (2026, 5, 8), "May 8, 2026"),
        ("en", "day", (2026, 1, 7), "January 7"),
        ("en", "day", (2026, 1, 6), "January 6, 2026"),
        ("en", "long", SATURDAY, "March 14, 2026"),
        ("en", "weekday", SATURDAY, "Saturday, March 14"),
        ("en", "on", SATURDAY, "on Saturday, March 14"),
        ("en", "on", (2027, 3, 14), "on Sunday, March 14, 2027"),
        ("en-GB", "day", SATURDAY, "14 March"),
        ("ru", "short", SATURDAY, "14 мар. 2026\u00a0г."),
        ("ru", "day", SATURDAY, "14 марта"),
        ("ru", "day", (2027, 1, 2), "2 января 2027\u00a0года"),
        ("ru", "long", SATURDAY, "14 марта 2026\u00a0года"),
        ("ru", "weekday", SATURDAY, "суббота, 14 марта"),
        ("ru", "on", SATURDAY, "в субботу, 14 марта"),
        ("ru", "on", (2026, 3, 10), "во вторник, 10 марта"),
        ("ru", "on", (2026, 3, 9), "в понедельник, 9 марта"),
        ("es", "weekday", SATURDAY, "sábado, 14 de marzo"),
        ("es", "on", SATURDAY, "el sábado 14 de marzo"),
        ("es", "on", (2027, 3, 14), "el domingo 14 de marzo de 2027"),
        ("zh", "day", SATURDAY, "3月14日"),
        ("zh", "long", SATURDAY, "2026年3月14日"),
        ("zh", "on", SATURDAY, "3月14日（星期六）"),
        ("fa", "day", SATURDAY, "۱۴ مارس"),
        ("th", "long", SATURDAY, "14 มีนาคม 2026"),
    ],
)
def test_days(tag: str, style: str, day: Day, text: str) -> None:
    assert formats.date(cldr.table(tag), day, style, TODAY, WORDS.get(tag, {})) == text


@pytest.mark.parametrize(
    ("tag", "style", "first", "last", "text"),
    [
        ("en", "day", SATURDAY, (2026, 3, 20), "March 14\u00a0–\u00a020"),
        ("en", "day", SATURDAY, (2027, 3, 20), "March 14, 2026\u00a0–\u00a0March 20, 2027"),
        ("en", "day", (2027, 3, 14), (2027, 3, 20), "March 14\u00a0–\u00a020, 2027"),
        ("en", "long", SATURDAY, (2026, 3, 20), "March 14\u00a0–\u00a020, 2026"),
        ("en", "day", SATURDAY, SATURDAY, "March 14"),
        ("en", "between", SATURDAY, (2026, 3, 20), "between March 14 and 20"),
        ("en", "between", (2026, 3, 30), (2026, 4, 2), "between March 30 and April 2"),
        ("en", "between", (2027, 3, 14), (2027, 3, 20), "between March 14 and 20, 2027"),
        ("en", "between", (2026, 12, 28), (2027, 1, 3), "between December 28, 2026 and January 3, 2027"),
        ("en", "between", SATURDAY, SATURDAY, "on Saturday, March 14"),
        ("ru", "between", SATURDAY, (2026, 3, 20), "с 14 по 20 марта"),
        ("ru", "between", (2026, 3, 30), (2026, 4, 2), "с 30 марта по 2 апреля"),
        ("ru", "between", (2027, 3, 2), (2027, 3, 4), "со 2 по 4 марта 2027\u00a0года"),
        ("ru", "day", (2027, 3, 2), (2027, 3, 4), "2–4 марта 2027\u00a0года"),
        ("es", "between", SATURDAY, (2026, 3, 20), "entre el 14 y el 20 de marzo"),
        ("es", "between", (2027, 3, 30), (2027, 4, 2), "entre el 30 de marzo y el 2 de abril de 2027"),
        ("zh", "between", SATURDAY, (2026, 3, 20), "3月14日至20日"),
        ("zh", "between", (2027, 3, 14), (2027, 3, 20), "2027年3月14日至20日"),
        ("zh", "day", SATURDAY, (2026, 4, 2), "3月14日至4月2日"),
        ("zh", "day", (2027, 3, 14), (2027, 3, 20), "2027年3月14日至20日"),
        ("it", "between", (2026, 3, 8), (2026, 3, 11), "tra l'8 marzo e l'11 marzo"),
        ("it", "between", (2027, 3, 9), (2027, 4, 10), "tra il 9 marzo 2027 e il 10 aprile 2027"),
    ],
)
def test_ranges(tag: str, style: str, first: Day, last: Day, text: str) -> None:
    assert formats.date_range(cldr.table(tag), first, last, style, TODAY, WORDS[tag]) == text


def test_a_range_over_the_turn_of_the_year_stays_short_where_both_days_are_near() -> None:
    args: Any = (cldr.table("en"), (2026, 12, 28), (2027, 1, 3), "between", (2026, 12, 20), EN)
    assert formats.date_range(*args) == "between December 28 and January 3"


def test_words_of_the_test_are_usable() -> None:
    for words in WORDS.values():
        assert cldr.complaints(words) == []


@pytest.mark.parametrize("tag", ["en", "ru", "es", "zh"])
def test_every_day_of_a_year_has_a_sentence(tag: str) -> None:
    table, words = cldr.table(tag), WORDS[tag]
    said = {formats.date(table, formats.add_days(TODAY, n), "on", TODAY, words) for n in range(366)}
    assert len(said) == 366
    assert not any("{" in text for text in said)


@pytest.mark.parametrize(
    ("style", "words", "why"),
    [
        ("medium", {}, "no date style"),
        ("between", EN, "no date style"),
        ("on", {}, "no words"),
        ("on", {"on": {"friday": "x"}}, "lack 'weekday'"),
        ("on", {"on": {"weekday": "{when}"}}, "'when' in it is unknown"),
    ],
)
def test_styles_that_cannot_be_written(style: str, words: dict[str, dict[str, str]], why: str) -> None:
    with pytest.raises(FormatError, match=why):
        formats.date(cldr.table("en"), SATURDAY, style, TODAY, words)


def test_ranges_that_cannot_be_written() -> None:
    table = cldr.table("en")
    with pytest.raises(FormatError, match="ends before it begins"):
        formats.date_range(table, (2026, 3, 20), SATURDAY, "day", TODAY, {})
    with pytest.raises(FormatError, match="for a range"):
        formats.date_range(table, SATURDAY, (2026, 3, 20), "weekday", TODAY, {})
    with pytest.raises(FormatError, match="no words"):
        formats.date_range(table, SATURDAY, (2026, 3, 20), "between", TODAY, {})
    with pytest.raises(FormatError, match="no day"):
        formats.date(table, (2026, 2, 30), "short", TODAY, {})
