"""What every table has: a header that names each column once, and rows as wide as it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cs_templates.errors import UsageError
from cs_templates.speech import say


class Cells(Mapping[str, object]):
    """A row of a table by its columns, blank cells left out. `columns` says in which of the `cells` each is."""

    __slots__ = ("cells", "columns")

    def __init__(self, columns: Mapping[str, int], cells: Sequence[str]) -> None:
        self.columns = columns
        self.cells = cells

    def __getitem__(self, name: str) -> str:
        cell = self.cells[self.columns[name]]
        if not cell.strip():
            raise KeyError(name)
        return cell

    def get(self, name: str, usual: object = None) -> object:
        """What stands in a column; `usual` where that is blank, or there is no such column."""
        at = self.columns.get(name)
        cell = "" if at is None else self.cells[at]
        return cell if cell.strip() else usual

    def __iter__(self) -> Iterator[str]:
        return (name for name, at in self.columns.items() if self.cells[at].strip())

    def __len__(self) -> int:
        return sum(1 for _ in self)


Row = tuple[int, Mapping[str, object] | UsageError]
"""The number of a row (its line, where a file has lines) and what stands in it, or why it cannot be read."""
Plain = tuple[int, list[list[str]]]
"""The cells of rows that stand on a line each, as wide as the header, and the line of the first."""


def columns_of(path: str, names: Sequence[str]) -> dict[str, int]:
    """Where each column of a header is. Raises UsageError for a header that names one twice."""
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        message = say("{path}: the header names {names} twice", path=path, names=", ".join(twice))
        raise UsageError(message, say("rename one of the columns"))
    return {name: at for at, name in enumerate(names) if name}


def refuse_width(place: str, width: int, cells: Sequence[str]) -> UsageError | None:
    """Why a row cannot be read that is not as wide as its header; None where nothing but blanks is beyond it."""
    if len(cells) >= width and not any(cell.strip() for cell in cells[width:]):
        return None
    counts = {"cells": len(cells), "columns": width}
    return UsageError(
        say("{place}: {cells} cells where the header has {columns}", place=place, **counts),
        say("a separator or a quotation mark in a cell may have shifted the row"),
    )
