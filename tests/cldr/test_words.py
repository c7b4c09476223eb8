from __future__ import annotations

import pytest

from cs_templates import cldr

GOOD = {
    "on": {
        "weekday": "{preposition} {weekday}, {day}",
        "preposition": "в",
        "preposition_tuesday": "во",
        "friday": "пятницу",
    },
    "between": {
        "months": "{preposition} {first} по {last}",
        "years": "с {first_long} по {last_long}",
        "preposition_2": "со",
    },
}


def test_usable_words_have_no_complaint() -> None:
    assert cldr.complaints(GOOD) == []
    assert cldr.complaints({}) == []


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ({"at": {}}, "dates has no style 'at'"),
        ({"on": {}}, "dates.on lacks 'weekday'"),
        ({"on": {"weekday": "on {weekday}"}}, "dates.on.weekday prints none of {day}"),
        ({"on": {"weekday": "on {wekday}, {day}"}}, "there is no '{wekday}' (did you mean 'weekday'?)"),
        ({"on": {"weekday": "on {day"}}, "a brace is not opened or not closed"),
        ({"on": {"weekday": "on {day}", "fryday": "x"}}, "has no entry 'fryday' (did you mean 'friday'?)"),
        ({"on": {"weekday": "on {day}", "friday": "{day}"}}, "dates.on.friday is a word, not a pattern"),
        ({"on": GOOD["on"], "between": {"months": "{first}–{last}"}}, "dates.between lacks 'years'"),
        ({"between": GOOD["between"]}, "dates.between needs dates.on"),
        (
            {**GOOD, "between": {**GOOD["between"], "years": "{first} – {last_long}"}},
            "dates.between.years prints none of {first_long}, {first_year}",
        ),
        (
            {**GOOD, "between": {**GOOD["between"], "days": "on {first}"}},
            "dates.between.days prints none of {last}",
        ),
        ({**GOOD, "between": {**GOOD["between"], "preposition_32": "x"}}, "no entry 'preposition_32'"),
        (
            {**GOOD, "between": {**GOOD["between"], "days_year": "{first} – {last}"}},
            "dates.between.days_year prints none of",
        ),
    ],
)
def test_what_cannot_be_written_is_complained_of(words: dict[str, dict[str, str]], complaint: str) -> None:
    assert any(complaint in said for said in cldr.complaints(words)), cldr.complaints(words)
