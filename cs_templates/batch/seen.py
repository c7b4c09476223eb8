"""The orders that were answered already, in memory that does not grow: 32 bits of a hash each, in two tables.

The place in a table is told by more bits of the same hash, so that two numbers are taken for one about once in two
thousand files of a million orders; such an order is refused, not answered wrongly. When a table is full, the older of
the two is emptied: at least the last 750,000 orders are known.
"""

from __future__ import annotations

from array import array

BITS = 20
FULL = 750_000


class Seen:
    """The numbers of orders. `add` says whether one is new."""

    def __init__(self, bits: int = BITS, full: int = FULL) -> None:
        self._mask = (1 << bits) - 1
        self._full = self._left = full
        self._now = array("I", bytes(4 << bits))
        self._before: array[int] | None = None
        self._spare: array[int] | None = array("I", bytes(4 << bits))  # taken now, so that nothing grows

    def add(self, number: str) -> bool:
        """Know a number from now on; False where it was known."""
        told = hash(number)
        mask, table = self._mask, self._now
        at, mark = told & mask, told >> 32 & 0xFFFFFFFF or 1
        while found := table[at]:
            if found == mark:
                return False
            at = at + 1 & mask
        if self._before is not None and _has(self._before, mark, told & mask, mask):
            return False
        table[at] = mark
        self._left -= 1
        if not self._left:
            self._turn()
        return True

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
