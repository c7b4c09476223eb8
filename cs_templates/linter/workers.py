"""Shares work out among processes: each is a copy of this one and sends back what it found.

Only where a process can be copied (`fork`), and where there is work enough that it pays.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

Part = TypeVar("Part")
Found = TypeVar("Found")
_work: Callable[[Any], Any] = repr
"""What the copies do: they have it because it stood here when they were made."""


def cores() -> int:
    """How many processes can work at a time."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def shared_out(work: Callable[[Part], Found], parts: Sequence[Part], jobs: int) -> Iterator[Iterator[Found]]:
    """What `work` makes of each part, in their order: in `jobs` processes, begun now, or one by one when it is asked for."""
    if min(jobs, len(parts)) < 2:
        yield map(work, parts)
        return
    global _work  # noqa: PLW0603 (a closure cannot be sent to a process; a copy has it already)
    _work = work
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(min(jobs, len(parts)), mp_context=context) as pool:
        started: list[Future[Found]] = [pool.submit(_do, part) for part in parts]
        yield (one.result() for one in started)
    _work = repr


def _do(part: Any) -> Any:
    return _work(part)
