"""What every table has: a header that names each column once, and rows as wide as it."""

from __future__ import annotations

from collections.abc import Sequence

from cs_templates.errors import UsageError
from cs_templates.speech import say

Row = tuple[str, dict[str, object]]


def check_header(path: str, names: Sequence[str]) -> None:
    """Refuse a header that names a column twice. Raises UsageError."""
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        message = say("{path}: the header names {names} twice", path=path, names=", ".join(twice))
        raise UsageError(message, say("rename one of the columns"))


def cells_of(place: str, header: Sequence[str], cells: Sequence[str]) -> dict[str, object]:
    """A row by its columns, empty cells left out. Raises UsageError for one that is not as wide as the header."""
    beyond = [cell for cell in cells[len(header) :] if cell.strip()]
    if len(cells) < len(header) or beyond:
        counts = {"cells": len(cells), "columns": len(header)}
        raise UsageError(
            say("{place}: {cells} cells where the header has {columns}", place=place, **counts),
            say("a separator or a quotation mark in a cell may have shifted the row"),
        )
    return {name: cell for name, cell in zip(header, cells, strict=False) if name and cell.strip()}
