"""Whether a locale's own words for days in sentences (`_words.yaml`, `dates`) can be used."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping

from cs_templates.answer.formats.sentences import WEEKDAYS

_FIRST, _LAST = (
    tuple(f"{day}{form}" for form in ("", "_long", "_number", "_year")) for day in ("first", "last")
)
_WITH_YEAR = [[name for name in names if name.endswith(("_long", "_year"))] for names in (_FIRST, _LAST)]
_EITHER_YEAR = [*_WITH_YEAR[0], *_WITH_YEAR[1]]
_PATTERNS: dict[str, dict[str, list[list[str]]]] = {
    "on": {"weekday": [["day"]]},
    "between": {
        "days": [[*_FIRST], [*_LAST]],
        "months": [[*_FIRST], [*_LAST]],
        "days_year": [[*_FIRST], [*_LAST], _EITHER_YEAR],
        "months_year": [[*_FIRST], [*_LAST], _EITHER_YEAR],
        "years": _WITH_YEAR,
    },
}
"""Style → pattern → groups of names of which the pattern must print one each."""

_NAMES = {
    "on": ("preposition", "weekday", "day"),
    "between": ("preposition", "preposition_last", *_FIRST, *_LAST),
}
_REQUIRED = {"on": ("weekday",), "between": ("months", "years")}
_NUMBERS = ("", *(f"_{n}" for n in range(1, 32)))
_WORDS = {
    "on": [*WEEKDAYS, "preposition", *(f"preposition_{day}" for day in WEEKDAYS)],
    "between": [f"preposition{which}{number}" for which in ("", "_last") for number in _NUMBERS],
}


def complaints(words: Mapping[str, Mapping[str, str]]) -> list[str]:
    """What is wrong with the `dates` of a locale's words; empty where every day and range can be written."""
    found = []
    for style, own in words.items():
        if style not in _PATTERNS:
            found.append(f"dates has no style '{style}'{_nearest(style, _PATTERNS)}")
            continue
        found += [f"dates.{style} lacks '{name}'" for name in _REQUIRED[style] if name not in own]
        found += [text for name in own for text in _about(style, name, own[name])]
    if "between" in words and "on" not in words:
        found.append("dates.between needs dates.on, for a range that is one day")
    return found


def _about(style: str, name: str, text: str) -> list[str]:
    """The complaints about one entry."""
    place = f"dates.{style}.{name}"
    used = re.findall(r"{([^{}]*)}", text)
    if not len(used) == text.count("{") == text.count("}"):
        return [f"{place}: a brace is not opened or not closed"]
    if name in _WORDS[style]:
        return [f"{place} is a word, not a pattern"] if used else []
    if name not in _PATTERNS[style]:
        return [f"dates.{style} has no entry '{name}'{_nearest(name, [*_PATTERNS[style], *_WORDS[style]])}"]
    unknown = [use for use in used if use not in _NAMES[style]]
    found = [f"{place}: there is no '{{{use}}}'{_nearest(use, _NAMES[style])}" for use in unknown]
    missing = [group for group in _PATTERNS[style][name] if not set(group) & set(used)]
    return found + [f"{place} prints none of {', '.join(f'{{{one}}}' for one in group)}" for group in missing]


def _nearest(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1)
    return f" (did you mean '{near[0]}'?)" if near else ""
