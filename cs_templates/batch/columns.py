"""The values of many orders at once: a column of their table after another, each by what takes its variable."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cs_templates.answer.table import Table
from cs_templates.batch.takers import Taker


class Columns:
    """Which columns of a table have a variable's values, and what takes them; `fixed` are values of all orders."""

    def __init__(self, columns: Mapping[str, int], takers: Iterable[Taker], fixed: Mapping[str, Any]) -> None:
        self._takers = [(columns[taker.name], taker) for taker in takers if taker.name in columns]
        self._fixed = fixed

    def table(self, rows: Sequence[Sequence[str]]) -> tuple[Table, set[int]]:
        """The values of these rows, and the places of those of which something is not plain."""
        amiss: set[int] = set()
        cells = list(zip(*rows, strict=True))
        columns: dict[str, Sequence[Any]] = {name: [value] * len(rows) for name, value in self._fixed.items()}
        for at, taker in self._takers:
            columns[taker.name] = taker.column(cells[at], amiss)
        return Table(columns, len(rows)), amiss
