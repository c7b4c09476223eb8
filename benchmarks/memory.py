"""What a call takes of memory at its peak, beyond an interpreter that does nothing.

A process inherits the peak of the one it was made from, so a small one makes them: an interpreter without its `site`,
smaller than any of those measured.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import chain

from benchmarks.calls import FILL, QUERIES, process
from benchmarks.installed import Installed
from benchmarks.processes import Process
from benchmarks.rows import Row, of_samples

BUDGET = 6
UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system counts."""
PARENT = """
import os, sys
null = os.open(os.devnull, os.O_RDWR)
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, n) for n in (0, 1, 2)])
_, status, used = os.wait4(child, 0)
print(os.waitstatus_to_exitcode(status), used.ru_maxrss)
"""


def measure(installed: Installed, corpora: Mapping[int, str], rounds: int) -> Iterator[Row]:
    """A row for search and for fill at each size, in MB (2^20 bytes)."""
    bare = Process((installed.python, "-c", "pass"), installed.environment)
    for size, corpus in corpora.items():
        searches = [process(installed, "cst", ("search", query), corpus) for query in QUERIES]
        for name, asked in (("search", searches), ("fill", [process(installed, "cst", FILL, corpus)])):
            found = chain.from_iterable(_beyond(installed, asked, bare) for _ in range(rounds))
            yield of_samples(f"peak memory of {name}, beyond Python", list(found), "MB", BUDGET, size)


def _beyond(installed: Installed, asked: list[Process], bare: Process) -> Iterator[float]:
    least = peak(installed, bare)
    for called in asked:
        yield (peak(installed, called) - least) / 2**20


def peak(installed: Installed, process: Process) -> int:
    """The most bytes that a process has held at once."""
    small = [installed.python, "-I", "-S", "-c", PARENT, *process.command]
    done = subprocess.run(
        small, env=dict(process.environment), capture_output=True, encoding="utf-8", check=True
    )
    code, used = map(int, done.stdout.split())
    if code not in process.codes:
        raise RuntimeError(f"{' '.join(process.command)} ended in {code}")
    return used * UNIT
