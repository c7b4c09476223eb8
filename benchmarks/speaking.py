"""Replies a second beside other engines (replies.py), as rows with budgets.

For the Python that has the tool installed; engines that are not installed there are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from benchmarks import replies
from benchmarks.rows import Row, of_samples

OURS = "cs_templates"
BUDGETS: dict[str, float] = {
    "jinja2, raw": 2,
    "jinja2 + babel": 8,
    "minijinja + babel": 1,
    "python-liquid + babel": 1,
    "fluent.runtime + babel": 1,
    "str.format + babel": 1,
}
"""How many times an engine's replies a second ours have to be; `raw` prints dates and amounts as they are."""


def measure(rounds: int) -> Iterator[Row]:
    """How many times each engine ours is, in the language in which that is less; every text is the same in all."""
    rates: list[dict[str, list[float]]] = []
    for tag in replies.TEXTS:
        replies.check(tag, list(replies.rows(100)))
        rates.append(replies.measure(tag, rounds))
    for engine, budget in BUDGETS.items():
        if engine in rates[0]:
            samples = min((_times(found, engine) for found in rates), key=median)
            yield of_samples(f"replies a second, × {engine}", samples, "×", budget)._replace(at_least=True)


def _times(rates: dict[str, list[float]], engine: str) -> list[float]:
    return [ours / theirs for ours, theirs in zip(rates[OURS], rates[engine], strict=True)]
