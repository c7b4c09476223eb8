"""Whole processes against a floor: each call right behind one of a script that does nothing, round after round.

Two runs that stand side by side see the same machine, so a slow moment slows both and their ratio stays.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

NOTHING_FOUND = 1
LEAST = 3
"""Rounds below which there is no median to speak of."""


class Process(NamedTuple):
    """A command with its environment; a search may find nothing."""

    command: tuple[str, ...]
    environment: Mapping[str, str]
    codes: tuple[int, ...] = (0,)


Clock = Callable[[], float]
Run = Callable[[Process], None]


def run(process: Process) -> None:
    """Run it to its end, its output thrown away. Raises RuntimeError where it fails."""
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, fd) for fd in (0, 1, 2)]
    try:
        child = os.posix_spawn(process.command[0], process.command, process.environment, file_actions=actions)
    finally:
        os.close(null)
    _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) not in process.codes:
        raise RuntimeError(f"{' '.join(process.command)} ended in {os.waitstatus_to_exitcode(status)}")


def seconds(process: Process, run: Run = run, clock: Clock = time.perf_counter) -> float:
    """The wall time of one run."""
    begun = clock()
    run(process)
    return clock() - begun


def ratios(
    processes: Sequence[Process],
    floor: Process,
    rounds: int,
    run: Run = run,
    clock: Clock = time.perf_counter,
) -> list[list[float]]:
    """For each process, how many times the floor right before it took: one figure a round, after a warm-up."""
    for process in (floor, *processes):
        run(process)
    found: list[list[float]] = [[] for _ in processes]
    for _ in range(rounds):
        for samples, process in zip(found, processes, strict=True):
            least = seconds(floor, run, clock)
            samples.append(seconds(process, run, clock) / least)
    return found


def patiently(rounds: int, patience: float, clock: Clock = time.perf_counter) -> Iterator[int]:
    """The numbers of so many rounds, and of three at least once the patience (seconds) has run out."""
    begun = clock()
    for number in range(rounds):
        if number >= LEAST and clock() - begun > patience:
            return
        yield number
