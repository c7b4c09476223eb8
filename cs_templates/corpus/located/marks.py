"""Places as a parser counts them."""

from __future__ import annotations

from typing import Protocol


class Mark(Protocol):
    """A place as the parser counts: character index, line and column, each from 0."""

    @property
    def index(self) -> int:
        """Characters before it in the file."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters before it on its line."""
