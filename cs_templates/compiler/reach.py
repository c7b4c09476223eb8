"""Which plural categories a range of whole numbers reaches."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping
from typing import Any

from cs_templates.answer.formats import decide
from cs_templates.syntax.filters import CATEGORIES

Relation = list[Any]
Rules = Mapping[str, list[list[Relation]]]


class Reach:
    """What the plural rules of one locale reach; `table` is its formats, as `cldr.table` gives them."""

    __slots__ = ("_counts", "_rules")

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._rules: tuple[Rules, Rules] = (table["plural"], table["ordinal"])
        self._counts: dict[tuple[int, int | None, bool], dict[str, int]] = {}

    def categories(self, low: int, high: int | None, *, ordinal: bool = False) -> tuple[str, ...]:
        """The categories that the whole numbers low..high take (no `high`: all from `low` on), in CLDR's order."""
        return tuple(self._counted(low, high, ordinal))

    def covers_many(self, category: str, low: int, high: int | None, *, ordinal: bool = False) -> bool:
        """Whether more than one number of the range takes the category (Russian `one`: 1, 21, 31 …)."""
        return self._counted(low, high, ordinal).get(category, 0) > 1

    def _counted(self, low: int, high: int | None, ordinal: bool) -> dict[str, int]:
        key = (low, high, ordinal)
        if key not in self._counts:
            self._counts[key] = _count(self._rules[ordinal], max(low, 0), high)
        return self._counts[key]


def _count(rules: Rules, low: int, high: int | None) -> dict[str, int]:
    """How many whole numbers of low..high each category covers, counted up to two or more.

    Exact. A rule changes its mind only at the bounds of its relations, so one
    number stands for all up to the next bound; and past the largest bound the
    rules repeat with the least common multiple of their moduli, so two periods
    (one for what occurs, a second to see it occur again) stand for the rest.
    """
    counts: dict[str, int] = {}
    for start, end in _segments(rules, low, _enough(rules, low, high)):
        category = decide(rules, start, 0)
        counts[category] = counts.get(category, 0) + end - start
    return {name: counts[name] for name in CATEGORIES if name in counts}


def _enough(rules: Rules, low: int, high: int | None) -> int:
    """The last number that has to be looked at."""
    relations = list(_relations(rules))
    bound = max([low, *(end for relation in relations for end in relation[3])])
    period = math.lcm(*(relation[1] or 1 for relation in relations))
    enough: int = bound + 2 * period
    return enough if high is None else min(high, enough)


def _segments(rules: Rules, low: int, last: int) -> Iterator[tuple[int, int]]:
    """Low..last cut where a relation may change, as (first, one past the end)."""
    cuts = {low, last + 1}
    for _, modulus, _, bounds in _relations(rules):
        for at, bound in enumerate(bounds):
            cut = bound + at % 2
            step = modulus or last + 1
            first = cut + max(0, -((cut - low) // step)) * step
            cuts.update(range(first, last + 1, step))
    ordered = sorted(cut for cut in cuts if low <= cut)
    return itertools.pairwise(ordered)


def _relations(rules: Rules) -> Iterator[Relation]:
    for alternatives in rules.values():
        for relations in alternatives:
            yield from relations
