"""What a trainer's edit costs the agent who asks next."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.calls import FILL, process
from benchmarks.installed import Installed
from benchmarks.processes import Process, seconds
from benchmarks.rows import Row, of_samples

BUDGET = 12.5
"""150 ms where a script that does nothing takes 12."""
PLACE = "en/shipping/shipping-delay.yaml"


def measure(installed: Installed, size: int, corpus: str, rounds: Iterable[int]) -> Iterator[Row]:
    """How much longer the first reply after a change takes than the one before it, as multiples of the no-op."""
    fill, floor = process(installed, "cst", FILL, corpus), process(installed, "noop", ())
    path = Path(corpus, PLACE)
    original = path.read_text(encoding="utf-8")
    seconds(fill)
    found: list[float] = []
    try:
        for number in rounds:
            nothing, before = seconds(floor), seconds(fill)
            sentence = f"This is change {number}."
            path.write_text(with_sentence(original, sentence), encoding="utf-8")
            found.append((seconds(fill) - before) / nothing)
            _check(fill, sentence)
    finally:
        path.write_text(original, encoding="utf-8")
        seconds(fill)  # the book is again that of the corpus as it was made
    yield of_samples("fill after a change of its template, longer by", found, "×", BUDGET, size)


def with_sentence(template: str, sentence: str) -> str:
    """A template whose first text begins with a sentence of its own."""
    return re.sub(r"(body: \|\n)( +)", rf"\1\g<2>{sentence}\n\n\2", template, count=1)


def _check(fill: Process, sentence: str) -> None:
    done = subprocess.run(
        fill.command, env=dict(fill.environment), capture_output=True, encoding="utf-8", check=True
    )
    if sentence not in done.stdout:
        raise RuntimeError(f"{PLACE} was changed, and the reply was not")
