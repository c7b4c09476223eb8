"""What an agent waits for: the calls that are measured, at which sizes of a corpus, and their budgets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from benchmarks.installed import Installed
from benchmarks.processes import NOTHING_FOUND, Process, ratios
from benchmarks.rows import Row, of_samples

Words = tuple[str, ...]
FOUR = (
    "-s", "number=A-10293", "-s", "delay_days=3", "-s", "new_eta=2026-03-14", "-s", "solutions=wait,refund",
)  # fmt: skip
FILL: Words = ("fill", "shipping-delay", "-l", "en", *FOUR)
FILL_GLOSSED: Words = ("fill", "shipping-delay", "-l", "ru", *FOUR, "--gloss", "zh")
FILL_FOR_EBAY: Words = (*FILL, "--platform", "ebay")
QUERIES = (
    "refund", "late package", "возврат денег", "где моя посылка", "退款", "我的包裹在哪里", "reembolso",
    "¿dónde está mi paquete?", "shiping delya",
)  # fmt: skip
"""Words and questions in four languages, one of them mistyped."""
PACKAGED = 0
"""In the place of a size: the corpus that came with the tool, and its sealed book."""


class Measured(NamedTuple):
    """Calls that make one row at each size: how often the time of `floor` they may take (None: nobody promised)."""

    name: str
    calls: tuple[Words, ...]
    budgets: Mapping[int, float | None]
    floor: Words = ("noop",)


CALLS = (
    Measured(
        "search",
        tuple(("search", query) for query in QUERIES),
        {100: 1.4, 1_000: 1.4, 10_000: 1.4, 100_000: 1.5},
    ),
    Measured("fill with four -s", (FILL,), dict.fromkeys((100, 1_000, 10_000, 100_000), 1.5)),
    Measured("fill, --gloss", (FILL_GLOSSED,), dict.fromkeys((1_000, 10_000), 1.7)),
    Measured("fill, --platform", (FILL_FOR_EBAY,), dict.fromkeys((1_000, 10_000), 1.9)),
    Measured(
        "completion of an id", (("__complete", "fill", "refund-i"),), dict.fromkeys((100, 1_000, 10_000), 1.3)
    ),
    Measured("--version", (("--version",),), {PACKAGED: None}),
    Measured("--help, × that of a Typer app", (("--help",),), {PACKAGED: 1.3}, ("typer_app", "--help")),
)


def measure(
    installed: Installed, corpora: Mapping[int, str], rounds: int, measured: Measured
) -> Iterator[Row]:
    """A row for each size that there is a corpus of."""
    floor = process(installed, measured.floor[0], measured.floor[1:])
    for size, budget in measured.budgets.items():
        if size == PACKAGED or size in corpora:
            asked = [process(installed, "cst", words, corpora.get(size)) for words in measured.calls]
            found = [*chain.from_iterable(ratios(asked, floor, rounds))]
            yield of_samples(measured.name, found, "×", budget, size)


def process(installed: Installed, script: str, words: Words, corpus: str | None = None) -> Process:
    """A console script's run in the clean environment, answering from a corpus."""
    environment = installed.environment | ({"CST_CORPUS": corpus} if corpus else {})
    codes = (0, NOTHING_FOUND) if words[:1] == ("search",) else (0,)
    return Process((installed.script(script), *words), environment, codes)
