"""Whether a budget is broken: not by one unlucky moment, but three times in a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from benchmarks.rows import Row
from benchmarks.suite import Part

TRIES = 3


class Judged(NamedTuple):
    """The rows as they were measured last, and those that broke their budget each time."""

    rows: list[Row]
    broken: list[Row]


def judge(parts: Iterable[Part], tries: int = TRIES, say: Callable[[Row], None] = lambda _: None) -> Judged:
    """Measure every part once, and one with a broken budget again and again.

    A row counts as broken where each of the tries broke it; one that held once counts as it was then. `say` hears
    of each row when it is settled.
    """
    settled: list[Row] = []
    for part in parts:
        rows = _settled(part, tries)
        for row in rows:
            say(row)
        settled += rows
    return Judged(settled, [row for row in settled if not row.holds])


def _settled(part: Part, tries: int) -> list[Row]:
    rows = {row.key: row for row in part()}
    for _ in range(tries - 1):
        if all(row.holds for row in rows.values()):
            break
        again = {row.key: row for row in part()}
        rows = {key: row if row.holds else again[key] for key, row in rows.items()}
    return list(rows.values())
