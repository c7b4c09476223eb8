"""The orders that were answered already, in memory that does not grow: 32 bits of a hash each, in two tables.

The place in a table is told by more bits of the same hash, so that two numbers are taken for one about once in two
thousand files of a million orders; such an order is refused, not answered wrongly. When a table is full, the older of
the two is emptied: at least the last 750,000 orders are known.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

BITS = 20
FULL = 750_000


class Seen:
    """The numbers of orders. `add` says of each whether it is new."""

    def __init__(self, bits: int = BITS, full: int = FULL) -> None:
        self._mask = (1 << bits) - 1
        self._full = self._left = full
        self._now = array("I", bytes(4 << bits))
        self._before: array[int] | None = None
        self._spare: array[int] | None = array("I", bytes(4 << bits))  # taken now, so that nothing grows

    def add(self, numbers: Iterable[str | int]) -> list[bool]:
        """Know numbers, or hashes of them, from now on; False for one that was known. An empty one is never known."""
        mask, table, new = self._mask, self._now, []
        for number in numbers:
            told = hash(number)
            at, mark = told & mask, told >> 32 & 0xFFFFFFFF or 1
            while (found := table[at]) and found != mark:
                at = at + 1 & mask
            is_new = not found and (self._before is None or not _has(self._before, mark, told & mask, mask))
            new.append(is_new or not number)
            if is_new and number:
                table[at] = mark
                self._left -= 1
                if not self._left:
                    self._turn()
                    table = self._now
        return new

    def _turn(self) -> None:
        spare, self._before = self._spare, None  # the oldest is free before a new one takes as much
        if spare is None:
            spare = array("I", bytes(4 * len(self._now)))
        self._before, self._now, self._spare = self._now, spare, None
        self._left = self._full


def _has(table: array[int], mark: int, at: int, mask: int) -> bool:
    while found := table[at]:
        if found == mark:
            return True
        at = (at + 1) & mask
    return False
