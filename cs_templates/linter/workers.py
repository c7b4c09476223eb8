"""Shares work out among processes: the others are copies of this one and send back what they found.

Only where a process can be copied (`fork`), and where there is work enough that it pays.
"""

from __future__ import annotations

import mmap
import multiprocessing
import os
import signal
from collections.abc import Callable, Collection, Hashable, Sequence
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

Part = TypeVar("Part")
Found = TypeVar("Found")


def cores() -> int:
    """How many processes can work at a time."""
    if "fork" not in multiprocessing.get_all_start_methods() or multiprocessing.current_process().daemon:
        return 1  # a process of a pool may not have others of its own
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(
    work: Callable[[Part], Found], parts: Sequence[Part], jobs: int, kin: Callable[[Part], Hashable] = id
) -> list[Found]:
    """What `work` makes of each part, in their order, in `jobs` processes: this one is among them.

    Each takes the next part when it is done with one, so the longest ones should stand first. Parts of one `kin` share
    what is made on the way: whoever has begun with a kin goes on with it, and helps with another's last.
    """
    jobs = min(jobs, len(parts))
    return _Pile(work, parts, jobs, kin).made() if jobs > 1 else [work(part) for part in parts]


class _Pile(Generic[Part, Found]):
    """Parts that wait for one of several processes."""

    def __init__(
        self, work: Callable[[Part], Found], parts: Sequence[Part], jobs: int, kin: Callable[[Part], Hashable]
    ) -> None:
        self._work = work
        self._parts = parts
        self._kin = list(map(kin, parts))
        self._fork = multiprocessing.get_context("fork")
        self._lock = self._fork.Lock()
        self._gone = mmap.mmap(
            -1, len(parts)
        )  # a byte for each part that somebody took: all processes see it
        self._copies = [self._copy() for _ in range(jobs - 1)]

    def made(self) -> list[Found]:
        """What was made of all parts. Raises what was raised in one of the processes."""
        try:
            made = self._taken()
            for _, receiver in self._copies:
                sent = receiver.recv()
                if isinstance(sent, Exception):
                    raise sent
                made |= sent
            return [made[number] for number in range(len(self._parts))]
        finally:
            for copy, _ in self._copies:
                copy.kill()  # where one has failed nobody wants what the others find
                copy.join()

    def _copy(self) -> tuple[Any, Connection]:
        receiver, sender = self._fork.Pipe(duplex=False)
        copy = self._fork.Process(target=self._send, args=(sender,))
        copy.start()
        sender.close()  # a copy that dies sends its end
        return copy, receiver

    def _send(self, sender: Connection) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # whom the user interrupts is the one that shares out
        try:
            sender.send(self._taken())
        except Exception as fault:  # it is raised where the work was asked for
            sender.send(fault)

    def _taken(self) -> dict[int, Found]:
        """What was made of the parts that this process has taken."""
        made: dict[int, Found] = {}
        while (number := self._next(made)) is not None:
            made[number] = self._work(self._parts[number])
        return made

    def _next(self, made: Collection[int]) -> int | None:
        """The part to take after those that this process has made: of their kin, else of a kin that nobody has begun."""
        own = {self._kin[number] for number in made}
        with self._lock:
            begun = {kin for kin, gone in zip(self._kin, self._gone[:], strict=True) if gone}
            left = [number for number, gone in enumerate(self._gone[:]) if not gone]
            number = min(
                left, key=lambda at: (self._kin[at] not in own, self._kin[at] in begun), default=None
            )
            if number is not None:
                self._gone[number] = 1
            return number
