"""How long lint takes over a corpus, beside yamllint and libyaml's events over the same files.

Cold, nothing is known of the corpus, not even its book; warm, nothing has changed since lint ran last.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.installed import Installed
from benchmarks.processes import Process, run, seconds
from benchmarks.rows import Row, of_samples

FOUND = 1
"""The exit code of a linter that found something."""
EVENTS = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml")):
    for _ in yaml.parse(path.read_bytes(), Loader=yaml.CSafeLoader):
        pass
"""
WORK = 1
"""Seconds of all cores together that a warm run may work."""


def measure(installed: Installed, size: int, corpus: str, rounds: Iterable[int]) -> Iterator[Row]:
    """A cold and a warm run as multiples of the others' in the same round, and the work of the warm one."""
    events = Process((installed.python, "-c", EVENTS, corpus), installed.environment)
    peer = Process((installed.script("yamllint"), corpus), installed.environment, (0, FOUND))
    found: list[tuple[float, ...]] = []
    for _ in rounds:
        with tempfile.TemporaryDirectory() as cache:
            ours = _lint(installed, corpus, cache)
            least, theirs, cold = seconds(events), seconds(peer), seconds(ours)
            warm, work = seconds(ours), _work(ours)
            found.append((cold / theirs, cold / least, warm / theirs, work))
    names = (
        ("lint, cold, × yamllint", "×", 1.0),
        ("lint, cold, × libyaml's events", "×", None),
        ("lint, warm, × yamllint", "×", None),
        ("lint, warm, work", "s", WORK),
    )
    for (name, unit, budget), samples in zip(names, zip(*found, strict=True), strict=True):
        yield of_samples(name, samples, unit, budget, size)


def is_there(installed: Installed) -> bool:
    """Whether yamllint was installed beside the tool."""
    return Path(installed.script("yamllint")).exists()


def _lint(installed: Installed, corpus: str, cache: str) -> Process:
    environment = installed.environment | {"CST_CORPUS": corpus, "XDG_CACHE_HOME": cache}
    return Process((installed.script("cst"), "lint"), environment, (0, FOUND))


def _work(process: Process) -> float:
    """Seconds that a process, and those that it starts, keep cores busy."""
    before = _used()
    run(process)
    return _used() - before


def _used() -> float:
    used = os.times()
    return used.children_user + used.children_system
