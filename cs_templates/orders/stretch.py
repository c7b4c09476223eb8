"""Orders of a table that follow each other and are sound, kept as they were read: its cells, no object for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any, NamedTuple

from cs_templates.orders.mapping import orders_of
from cs_templates.orders.order import NUMBER, Order, Reading
from cs_templates.orders.readers.table import Cells, Plain, Row

AT_ONCE = 256
"""Rows that are gathered; few enough for a processor's cache."""


class Stretch(NamedTuple):
    """Orders in our own names, each a row as wide as the header.

    `columns` says in which of its cells each variable is, `numbered` where each of the `rows` begins.
    """

    reading: Reading
    columns: Mapping[str, int]
    numbered: Sequence[int]
    rows: Sequence[Sequence[str]]

    def order(self, place: int) -> Order:
        """One of the orders."""
        cells = self.rows[place]
        return Order(
            cells[self.columns[NUMBER]].strip(),
            self.numbered[place],
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
        return (
            self._replace(numbered=self.numbered[:before], rows=self.rows[:before]),
            self._replace(numbered=self.numbered[before:], rows=self.rows[before:]),
        )


def stretched(
    rows: Iterable[Row | Plain], how: Reading, columns: Mapping[str, int], width: int
) -> Iterator[Order | Stretch]:
    """The orders that rows in our own names are, in stretches; one whose row cannot be read by itself."""
    for is_cells, some in groupby(rows, lambda numbered: isinstance(numbered[1], Cells)):
        if is_cells:
            yield from _gathered(some, how, columns, width)
            continue
        for number, row in some:
            if isinstance(row, list):
                yield Stretch(how, columns, range(number, number + len(row)), row)
            else:
                yield from orders_of([(number, row)], how)


def _gathered(rows: Iterator[Any], how: Reading, columns: Mapping[str, int], width: int) -> Iterator[Stretch]:
    while some := list(islice(rows, AT_ONCE)):
        numbered = [number for number, _ in some]
        yield Stretch(how, columns, numbered, [row.cells[:width] for _, row in some])
