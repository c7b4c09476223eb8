"""Which plural categories a range of whole numbers reaches."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterator

from cs_templates.answer.formats import decide
from cs_templates.cldr.facts import facts
from cs_templates.cldr.plurals import CATEGORIES, Relation, Rules


def reachable(tag: str, low: int, high: int | None, *, ordinal: bool = False) -> tuple[str, ...]:
    """The plural categories that the whole numbers low..high take (no `high`: all from `low` on), in CLDR's order."""
    return tuple(_counts(tag, low, high, ordinal))


def covers_many(tag: str, category: str, low: int, high: int | None, *, ordinal: bool = False) -> bool:
    """Whether more than one number of the range takes the category (Russian `one`: 1, 21, 31 …)."""
    return _counts(tag, low, high, ordinal).get(category, 0) > 1


@functools.cache
def _counts(tag: str, low: int, high: int | None, ordinal: bool) -> dict[str, int]:
    """How many whole numbers of low..high each category covers, counted up to two or more.

    Exact. A rule changes its mind only at the bounds of its relations, so one
    number stands for all up to the next bound; and past the largest bound the
    rules repeat with the least common multiple of their moduli, so two periods
    (one for what occurs, a second to see it occur again) stand for the rest.
    """
    rules: Rules = facts(tag)["ordinal" if ordinal else "plural"]
    low = max(low, 0)
    counts: dict[str, int] = {}
    last = _enough(rules, low, high)
    for start, end in _segments(rules, low, last):
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
