"""The locale's patterns for a range of days (UTS #35 Dates, Interval Formats).

Follows ICU's date interval format: the interval patterns whose skeleton is
nearest, with the same fields, widened to what was asked for. Fields are the
largest unit that differs: `d` day, `M` month, `y` year.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cs_templates.cldr.patterns import tidy

Intervals = Mapping[str, Mapping[str, str]]

_RUN = re.compile(r"'[^']*'|([A-Za-z])\1*")
_OTHER_FIELD, _OTHER_KIND = 0x1000, 0x100


def range_patterns(skeleton: str, intervals: Intervals, fallback: str, single: str) -> dict[str, str]:
    """For each field the pattern of a range: both days' fields in one, the second day's from the first repeated.

    Where the locale has no interval pattern: the `single` day's, twice, in its `fallback`.
    """
    return {
        field: tidy(_interval(skeleton, intervals, field)) or _fallen_back(fallback, single)
        for field in "dMy"
    }


def split(pattern: str) -> tuple[str, str]:
    """A range pattern cut where a field occurs the second time; what stands between goes with the first."""
    seen = set()
    for found in _RUN.finditer(pattern):
        if found[1] in seen:
            return pattern[: found.start()], pattern[found.start() :]
        if found[1]:
            seen.add(found[1])
    return pattern, ""


def _interval(skeleton: str, intervals: Intervals, field: str) -> str:
    """The interval pattern of a skeleton for a differing field, empty where there is none."""
    best, exact = _nearest(skeleton, intervals)
    if not best:
        return ""
    pattern = intervals[best].get(field, "")
    if not pattern and field not in best:
        skeleton, best = field + skeleton, field + best
        pattern = intervals.get(best, {}).get(field, "")
        if not pattern and exact:
            best, exact = _nearest(best, intervals)
            pattern = intervals.get(best, {}).get(field, "")
    return pattern if exact else _widened(pattern, _widths(best), _widths(skeleton))


def _nearest(skeleton: str, intervals: Intervals) -> tuple[str, bool]:
    """The interval skeleton with the same fields at the least distance, and whether it is the very one."""
    if skeleton in intervals:
        return skeleton, True
    wanted = _widths(skeleton)
    candidates = [name for name in intervals if _widths(name).keys() == wanted.keys()]
    if not candidates:
        return "", False
    return min(candidates, key=lambda name: _distance(wanted, _widths(name))), False


def _widths(skeleton: str) -> dict[str, int]:
    return {found[1]: len(found[0]) for found in _RUN.finditer(skeleton) if found[1]}


def _distance(wanted: dict[str, int], offered: dict[str, int]) -> int:
    total = 0
    for letter, length in wanted.items():
        words = letter == "M" and (length > 2) != (offered[letter] > 2)
        total += _OTHER_KIND if words else abs(length - offered[letter])
    return total


def _widened(pattern: str, offered: dict[str, int], wanted: dict[str, int]) -> str:
    """Fields as long as in the offered skeleton grow to the wanted length."""

    def widen(found: re.Match[str]) -> str:
        letter = "M" if found[1] == "L" else found[1]
        length = len(found[0])
        if letter and offered.get(letter) == length < wanted.get(letter, 0):
            return str(found[1]) * wanted[letter]
        return found[0]

    return _RUN.sub(widen, pattern)


def _fallen_back(fallback: str, single: str) -> str:
    """The single day's pattern at both ends of the fallback, whose own letters are quoted."""
    quoted = re.sub(r"[A-Za-z]+(?!})", lambda found: f"'{found[0]}'", fallback)
    return quoted.replace("{0}", single).replace("{1}", single)
