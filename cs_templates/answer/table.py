"""The values of many customers at once, a column a variable."""

from __future__ import annotations

import zlib

from cs_templates.answer.reply import seed_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    Values = dict[str, Any]


class Table:
    """`columns` are the values of each variable, None where a customer has none; `count` says how many customers."""

    __slots__ = ("_columns", "_known", "_rows", "_seeds", "count")

    def __init__(self, columns: Mapping[str, Sequence[Any]], count: int) -> None:
        self.count = count
        self._columns = columns
        self._known: dict[str, list[bool] | None] = {}
        self._rows: list[Values] | None = None
        self._seeds: list[int] | None = None

    def column(self, name: str) -> Sequence[Any]:
        """The values of a variable. Raises KeyError for one that no customer has."""
        return self._columns[name]

    def known(self, name: str) -> list[bool]:
        """Whether each customer has a value for a variable."""
        return self._gaps(name) or [name in self._columns] * self.count

    def pick(self, name: str, places: Sequence[int]) -> Sequence[Any]:
        """The values of a variable that the customers at these places have."""
        column = self._columns[name]
        return column if len(places) == self.count else [column[place] for place in places]

    def having(self, names: Sequence[str], places: Sequence[int]) -> Sequence[int]:
        """Those of the places where all of these variables have values. Raises KeyError as `column` does."""
        for name in names:
            column = self._columns[name]
            if self._gaps(name):
                places = [place for place in places if column[place] is not None]
        return places

    def _gaps(self, name: str) -> list[bool] | None:
        """Who has a value for a variable, where not everybody has."""
        if name not in self._known:
            column = self._columns.get(name, ())
            self._known[name] = [value is not None for value in column] if None in column else None
        return self._known[name]

    def rows(self) -> list[Values]:
        """The values of each customer."""
        if self._rows is None:
            names, columns = list(self._columns), zip(*self._columns.values(), strict=True)
            self._rows = [dict(zip(names, values, strict=True)) for values in columns] or [
                {} for _ in range(self.count)
            ]
            for name in names:
                self._leave_out(name, self._rows)
        return self._rows

    def _leave_out(self, name: str, rows: list[Values]) -> None:
        for values, is_known in zip(rows, self._gaps(name) or (), strict=False):
            if not is_known:
                del values[name]

    def seeds(self) -> list[int]:
        """The hashes by which the customers' wordings are chosen."""
        if self._seeds is None:
            self._seeds = [zlib.crc32(seed_of(values).encode()) for values in self.rows()]
        return self._seeds
