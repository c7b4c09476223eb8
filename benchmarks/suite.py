"""All that is measured, in parts that can be measured again one by one."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks import batch, calls, changed, corpora, linting, memory, queries
from benchmarks.installed import Installed
from benchmarks.processes import patiently, run
from benchmarks.rows import Row

Part = Callable[[], Iterable[Row]]
SETTLED = 2.5
"""Seconds: a file changed within two of them before a book was made is read again at every call, to be sure."""
COMPILED, EDITED = 1_000, 10_000
"""The corpus that is compiled, and the largest one in which a template is changed."""


class Effort(NamedTuple):
    """How thoroughly: sizes of corpora, rounds, seconds of patience with what is slow, and how many queries."""

    sizes: tuple[int, ...]
    rounds: int
    patience: float
    queries: int


FULL = Effort((100, 1_000, 10_000, 100_000), 15, 60, queries.MANY)
SHORT = Effort((100, 1_000), 9, 5, 40)


def make_corpora(installed: Installed, folder: Path, sizes: Iterable[int]) -> dict[int, str]:
    """A corpus of each size with its book, by size."""
    made = {size: str(folder / f"corpus-{size}") for size in sizes}
    for size, corpus in made.items():
        corpora.make(Path(corpus), size)
    time.sleep(SETTLED)
    for corpus in made.values():
        run(calls.process(installed, "cst", calls.FILL, corpus))
    return made


def parts(installed: Installed, made: Mapping[int, str], effort: Effort) -> Iterator[Part]:
    """Every part of the table, in its order."""
    rounds, patience = effort.rounds, effort.patience
    for measured in calls.CALLS:
        yield partial(calls.measure, installed, made, rounds, measured)
    largest = max(made)
    yield partial(queries.measure, installed, largest, made[largest], rounds, effort.queries)
    edited = max((size for size in made if size <= EDITED), default=largest)
    yield lambda: changed.measure(installed, edited, made[edited], patiently(rounds, patience))
    if COMPILED in made:
        yield lambda: _within(installed, "compiling", COMPILED, made[COMPILED], rounds, patience)
    if COMPILED in made and linting.is_there(installed):
        yield lambda: linting.measure(installed, COMPILED, made[COMPILED], patiently(rounds, patience))
    yield partial(memory.measure, installed, made, 3)
    yield partial(_batch, installed, effort)
    if Path(__file__).with_name("replies.py").exists():
        yield lambda: _within(installed, "speaking", rounds)


def _batch(installed: Installed, effort: Effort) -> list[Row]:
    """A batch beside a plain loop: as many orders as promised, or fewer where that takes too long."""
    full = effort.patience >= FULL.patience
    count, rounds = (batch.ROWS, 5) if full else (batch.ROWS // 5, 1)
    with tempfile.TemporaryDirectory() as folder:
        command = [installed.script("cst")]
        found = batch.measure(
            Path(folder), installed.python, command, installed.environment, rounds, count, 10 * count
        )
        return list(found)


def _within(installed: Installed, module: str, *arguments: object) -> list[Row]:
    return [Row(*row) for row in installed.within(module, *arguments)]
