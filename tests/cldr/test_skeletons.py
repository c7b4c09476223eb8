from __future__ import annotations

import pytest

from cs_templates.cldr.intervals import range_patterns, split
from cs_templates.cldr.patterns import affixes, fields_of, group_sizes, pieces, tidy
from cs_templates.cldr.skeletons import best_pattern, skeleton_of

FORMATS = {
    "d": "d",
    "MMMd": "MMM d",
    "MMMEd": "EEE, MMM d",
    "yMMMd": "MMM d, y",
    "yMd": "M/d/y",
    "y": "y",
    "E": "ccc",
}
FORMATS |= {"hm": "h:mm a", "Hm": "HH:mm"}


@pytest.mark.parametrize(
    ("skeleton", "pattern"),
    [
        ("yMMMd", "MMM d, y"),
        ("yMMMMd", "MMMM d, y"),
        ("MMMMd", "MMMM d"),
        ("MMMMEEEEd", "EEEE, MMMM d"),
        ("yMMdd", "MM/dd/y"),
        ("EEEE", "cccc"),
        ("hmm", "h:mm a"),
        ("Hmm", "HH:mm"),
    ],
)
def test_the_nearest_format_grows_to_the_skeleton(skeleton: str, pattern: str) -> None:
    assert best_pattern(skeleton, FORMATS, {}) == pattern


def test_a_numeric_month_stays_numeric_where_the_format_chose_so() -> None:
    assert best_pattern("yMMMMd", {"yMMMd": "y年M月d日"}, {}) == "y年M月d日"


def test_missing_fields_are_appended() -> None:
    formats = {"MMMd": "d MMM", "E": "ccc", "y": "y"}
    assert best_pattern("MMMMEEEEd", formats, {"Day-Of-Week": "{0} ({1})"}) == "d MMMM (cccc)"
    assert best_pattern("yMMMd", formats, {}) == "d MMM y"


def test_skeleton_of_a_pattern() -> None:
    assert skeleton_of("d 'de' MMMM 'de' y") == "yMMMMd"
    assert skeleton_of("EEEE, d. LLLL") == "LLLLEEEEd"


def test_interval_patterns_widen_and_borrow_the_year() -> None:
    intervals = {"MMMd": {"d": "MMM d – d", "M": "MMM d – MMM d"}, "yMMMd": {"y": "MMM d, y – MMM d, y"}}
    found = range_patterns("MMMMd", intervals, "{0} – {1}", "MMMM d")
    assert found == {"d": "MMMM d – d", "M": "MMMM d – MMMM d", "y": "MMMM d, y – MMMM d, y"}


def test_without_intervals_the_single_pattern_stands_twice() -> None:
    assert range_patterns("MMMMd", {}, "{0} bis {1}", "d. MMMM")["d"] == "d. MMMM 'bis' d. MMMM"


def test_a_range_pattern_is_cut_at_the_first_repeated_field() -> None:
    assert split("d–d MMMM y") == ("d–", "d MMMM y")
    assert split("d 'de' MMM 'al' d 'de' MMM") == ("d 'de' MMM 'al' ", "d 'de' MMM")


def test_pieces_alternate_literal_and_field() -> None:
    assert pieces("d 'de' MMMM y 'o''clock'") == ["", "d", " de ", "MMMM", " ", "y", " o'clock"]
    assert fields_of("y年M月d日") == ["y", "M", "d"]
    assert tidy("d MMM y 'г'.") == "d MMM y г."
    assert tidy("d 'de 'MMM") == "d 'de' MMM"


def test_number_patterns() -> None:
    assert affixes("¤#,##0.00", "-") == ["¤", "", "-¤", ""]
    assert affixes("#,##0.00 ¤;(#,##0.00 ¤)", "-") == ["", " ¤", "(", " ¤)"]
    assert affixes("¤ #,##0.00;¤ -#,##0.00", "−") == ["¤ ", "", "¤ −", ""]
    assert group_sizes("#,##,##0.###") == [3, 2]
    assert group_sizes("#,##0%") == [3, 3]
    assert group_sizes("0.00") == [0, 0]
    with pytest.raises(ValueError, match="not a number pattern"):
        affixes("¤", "-")
