"""The locale's pattern for a skeleton: which fields a date shall show (UTS #35 Dates, Matching Skeletons).

Follows the date-time pattern generator of ICU: the available format nearest to
the skeleton, its fields widened to what was asked for; where none has all the
fields, the missing ones are appended.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

_NUMERIC, _NARROW, _SHORT, _LONG = 0x100, -0x101, -0x103, -0x104
_VARIANT = 0x10
_MISSING, _EXTRA = 0x1000, 0x10000

_KINDS = {"G": "era", "y": "year", "M": "month", "L": "month", "d": "day", "E": "weekday", "c": "weekday"}
_KINDS |= {
    "e": "weekday",
    "a": "half",
    "B": "half",
    "h": "hour",
    "H": "hour",
    "K": "hour",
    "k": "hour",
    "m": "minute",
}
_VARIANTS = {"L": 1, "e": 1, "c": 2, "B": 3, "H": 1, "K": 2, "k": 3}
_APPENDED = {"era": "Era", "year": "Year", "month": "Month", "day": "Day", "weekday": "Day-Of-Week"}
_FIELD = re.compile(r"'[^']*'|([A-Za-z])\1*")


class Shape(NamedTuple):
    """A field as it is matched: its letter, its length, and a number that is near for near shapes."""

    letter: str
    length: int
    weight: int


Shapes = dict[str, Shape]


class Best(NamedTuple):
    """The nearest available format: its skeleton, its pattern, the fields it lacks."""

    skeleton: str
    pattern: str
    lacks: tuple[str, ...]


def skeleton_of(pattern: str) -> str:
    """The fields of a pattern, each once, in the order of a skeleton: `d MMMM y` is yMMMMd."""
    fields = {found[0][0]: found[0] for found in _FIELD.finditer(pattern) if found[1]}
    order = "GyMLEecdaBhHKkm"
    return "".join(fields[letter] for letter in order if letter in fields)


def best_pattern(skeleton: str, formats: Mapping[str, str], appends: Mapping[str, str]) -> str:
    """The pattern of the available `formats` (skeleton → pattern) that shows the skeleton's fields best."""
    wanted = _shapes(skeleton)
    best = _nearest(wanted, formats)
    pattern = _widened(best, wanted)
    lacking: tuple[str, ...] = ()
    while best.lacks and best.lacks != lacking:
        lacking = best.lacks
        best = _nearest({kind: wanted[kind] for kind in lacking}, formats)
        found = next(kind for kind in lacking if kind not in best.lacks)
        glue = appends.get(_APPENDED.get(found, ""), "{0} {1}")
        pattern = glue.replace("{0}", pattern).replace("{1}", _widened(best, wanted))
    return pattern


def _shapes(skeleton: str) -> Shapes:
    shapes = {}
    for found in _FIELD.finditer(skeleton):
        letter = found[1]
        if letter:
            shapes[_KINDS.get(letter, letter)] = _shape(letter, len(found[0]))
    if "hour" in shapes and shapes["hour"].letter in "hK":
        shapes.setdefault("half", _shape("a", 1))
    return shapes


def _shape(letter: str, length: int) -> Shape:
    variant = _VARIANTS.get(letter, 0) * _VARIANT
    numeric = letter in "ydhHKkm" or (letter in "MLec" and length < 3)
    if numeric:
        return Shape(letter, length, _NUMERIC + variant + length)
    width = {4: _LONG, 5: _NARROW}.get(length, _SHORT)
    return Shape(letter, length, width - variant)


def _nearest(wanted: Shapes, formats: Mapping[str, str]) -> Best:
    """The format at the least distance; among equals the first."""
    best, least = Best("", "", tuple(wanted)), 1 << 30
    for skeleton, pattern in formats.items():
        shapes = _shapes(skeleton)
        distance = _distance(wanted, shapes)
        if distance < least:
            best, least = (
                Best(skeleton, pattern, tuple(kind for kind in wanted if kind not in shapes)),
                distance,
            )
    return best


def _distance(wanted: Shapes, offered: Shapes) -> int:
    distance = 0
    for kind in wanted.keys() | offered.keys():
        if kind not in wanted:
            distance += _EXTRA
        elif kind not in offered:
            distance += _MISSING
        else:
            distance += abs(wanted[kind].weight - offered[kind].weight)
    return distance


def _widened(best: Best, wanted: Shapes) -> str:
    """The pattern with its fields as long as the skeleton asks for."""
    offered = _shapes(best.skeleton)

    def widen(found: re.Match[str]) -> str:
        kind = _KINDS.get(found[1] or "")
        if kind is None or kind not in wanted or kind not in offered:
            return found[0]
        return _adjusted(_shape(found[1], len(found[0])), offered[kind], wanted[kind], kind)

    return _FIELD.sub(widen, best.pattern)


def _adjusted(field: Shape, offered: Shape, wanted: Shape, kind: str) -> str:
    """One field: as long as wanted, unless the format's author chose its length for this very width."""
    wanted_length = 3 if wanted.letter == "E" and wanted.length < 3 else wanted.length
    chosen = offered.length == wanted_length or (field.weight > 0) != (offered.weight > 0)
    length = field.length if chosen or kind in ("hour", "minute") else wanted_length
    letter = field.letter if kind in ("month", "weekday", "year", "hour") else wanted.letter
    return letter * length
