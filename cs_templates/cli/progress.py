"""How far a long run is, on one line of a terminal: rows, share, rate, time left. Nothing anywhere else."""

from __future__ import annotations

import os
import sys
import time

from cs_templates.cli import screen
from cs_templates.speech import say

OFTEN = 0.1
"""Seconds between two looks of the line."""
BAR = 20
_CLEAR = "\r\x1b[K"


class Progress:
    """The line. `total` is in the rows of the input (0 where that is not known). Close it."""

    def __init__(self, total: int, *, quiet: bool = False) -> None:
        terminal = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._shown = terminal and not quiet
        self._total = total
        self._begun = self._next = time.monotonic()
        self._first = 0

    def begin(self, done: int) -> None:
        """The rows of before do not count for the rate."""
        self._first = done
        self._begun = time.monotonic()

    def show(self, done: int, row: int) -> None:
        """So many orders are done, of which the last begins in this row of the input."""
        if not self._shown or (now := time.monotonic()) < self._next:
            return
        self._next = now + OFTEN
        screen.err(_CLEAR + screen.fit(self._line(done, row, now - self._begun), screen.columns() - 1))

    def _line(self, done: int, row: int, seconds: float) -> str:
        rate = (done - self._first) / seconds if seconds else 0.0
        said = say("{count:,} orders, {rate:,.0f} a second", count=done, rate=rate)
        if not self._total or not rate:
            return said
        share = min(row / self._total, 1.0)
        left = max(done / share - done, 0) / rate if share else 0.0
        full = round(share * BAR)
        facts = {"said": said, "left": f"{left // 60:.0f}:{left % 60:02.0f}"}
        return f"{'█' * full}{'░' * (BAR - full)} {share:4.0%}  " + say("{said}, {left} left", **facts)

    def close(self) -> None:
        """Take the line away."""
        if self._shown:
            screen.err(_CLEAR)
            self._shown = False
