"""Orders of a table that follow each other and are plain, kept as they were read: its cells, no object for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cs_templates.orders.order import NUMBER, Order, Reading
from cs_templates.orders.readers.table import Cells


class Stretch(NamedTuple):
    """Orders in our own names, each a row on a line of its own, as wide as the header.

    `columns` says in which of its cells each variable is, `first` in which line the first of the `rows` stands.
    """

    reading: Reading
    columns: Mapping[str, int]
    first: int
    rows: Sequence[Sequence[str]]

    def order(self, place: int) -> Order:
        """One of the orders."""
        cells = self.rows[place]
        return Order(
            cells[self.columns[NUMBER]].strip(),
            self.first + place,
            (Cells(self.columns, cells),),
            self.reading,
        )

    def orders(self) -> list[Order]:
        """The orders one by one."""
        return [self.order(place) for place in range(len(self.rows))]

    def numbers(self) -> list[str]:
        """The numbers of the orders; empty where one says none."""
        at = self.columns[NUMBER]
        return [cells[at].strip() for cells in self.rows]

    def cut(self, before: int) -> tuple[Stretch, Stretch]:
        """The first so many orders, and the others."""
        return self._replace(rows=self.rows[:before]), self._replace(
            first=self.first + before, rows=self.rows[before:]
        )
