"""How long a corpus takes to become a book, as multiples of reading the same files with libyaml alone.

For the Python that has the tool installed. libyaml's events are the least that any reader of YAML has to pay for.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from benchmarks.processes import patiently
from benchmarks.rows import Row, of_samples
from cs_templates.compiler import make
from cs_templates.compiler.whole import compile_corpus
from cs_templates.compiler.writer import write_book
from cs_templates.corpus.load import without_gc

NAMES = ("compile, without the search index, × libyaml's events", "compile, × libyaml's events")
BUDGETS = (20, 40)


def events(corpus: str) -> None:
    """Read every file of the corpus, and do nothing with what it says."""
    for path in sorted(Path(corpus).rglob("*.yaml")):
        for _ in yaml.parse(path.read_bytes(), Loader=yaml.CSafeLoader):
            pass


def whole(corpus: str) -> None:
    """A whole book, from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        make.make_book(corpus, os.path.join(folder, "book.cdb")).close()


def unindexed(corpus: str) -> None:
    """A book in which no search finds anything, from nothing."""
    with tempfile.TemporaryDirectory() as folder, without_gc():
        read, made = make.read(corpus)
        compiled = compile_corpus(read, made=made, searchable=False)
        write_book(os.path.join(folder, "book.cdb"), compiled.records.items()).close()


def measure(size: int, corpus: str, rounds: int, patience: float) -> Iterator[Row]:
    """Both books of a corpus as multiples of its events in the same round."""
    for work in (events, unindexed, whole):
        work(corpus)
    found = [_round(corpus) for _ in patiently(rounds, patience)]
    for name, budget, samples in zip(NAMES, BUDGETS, zip(*found, strict=True), strict=True):
        yield of_samples(name, samples, "×", budget, size)


def _round(corpus: str) -> tuple[float, float]:
    least, without, all_of_it = (_seconds(work, corpus) for work in (events, unindexed, whole))
    return without / least, all_of_it / least


def _seconds(work: Callable[[str], None], corpus: str) -> float:
    begun = time.perf_counter()
    work(corpus)
    return time.perf_counter() - begun
