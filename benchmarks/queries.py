"""The slowest of many queries: words, phrases, questions and mistypings in four languages."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator, Sequence

from benchmarks.calls import process
from benchmarks.corpora import LOCALES, PACKAGED, texts
from benchmarks.installed import Installed
from benchmarks.processes import Process, ratios
from benchmarks.rows import Row, of_samples
from benchmarks.vocabulary import Vocabulary

MANY = 200
ROUNDS = 5
FINALISTS = 8
BUDGET = 2.0


def queries(count: int = MANY) -> list[str]:
    """So many different queries, as many in each language: the same every time."""
    chance = random.Random(1)
    found: dict[str, None] = {}
    for tag in LOCALES:
        names = Vocabulary(texts(PACKAGED / tag, "title", "keywords"))
        speech = Vocabulary(texts(PACKAGED / tag))
        asked = _asked(names, speech, chance)
        wanted = len(found) + count // len(LOCALES)
        while len(found) < wanted:
            found[next(asked)] = None
    return list(found)


def _asked(names: Vocabulary, speech: Vocabulary, chance: random.Random) -> Iterator[str]:
    while True:
        yield names.phrase(chance, 1, 1)
        yield names.phrase(chance, 3, 3)
        yield speech.sentence(chance, 4, 9, "?")
        yield _mistyped(names.phrase(chance, 1, 2), chance)


def _mistyped(text: str, chance: random.Random) -> str:
    """Two letters that stand side by side exchanged."""
    at = chance.randrange(len(text) - 1) if len(text) > 1 else 0
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def measure(installed: Installed, size: int, corpus: str, rounds: int, count: int = MANY) -> Iterator[Row]:
    """The slowest query of a corpus: by the median of five runs each, then of more runs of the slowest few.

    The largest of many medians is also the unluckiest; running the few again takes the luck out of it.
    """
    floor = process(installed, "noop", ())
    asked = [process(installed, "cst", ("search", query), corpus) for query in queries(count)]
    slow = _slowest(asked, ratios(asked, floor, ROUNDS), FINALISTS)
    again = ratios(slow, floor, rounds)
    yield of_samples(
        f"search, slowest of {count} queries", max(again, key=statistics.median), "×", BUDGET, size
    )


def _slowest(asked: Sequence[Process], found: Sequence[Sequence[float]], count: int) -> list[Process]:
    order = sorted(range(len(asked)), key=lambda at: -statistics.median(found[at]))
    return [asked[at] for at in order[:count]]
