"""Tables with a column for each locale, on a screen of any width: tags over two lines, blocks below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from cs_templates.cli import screen

Row = tuple[str, Sequence[str]]
"""A label, and a cell for each column; no cells for a heading."""


def grid(tags: Sequence[str], rows: Sequence[Row], wide: int) -> list[str]:
    """The rows in lines of at most `wide` columns, in as many blocks as the tags need."""
    longest = max([screen.width(label) for label, cells in rows if cells], default=0)
    widths = [_width(at, tag, rows) for at, tag in enumerate(tags)]
    label = min(longest, max(wide - sum(widths), wide // 2, screen.NARROWEST))
    lines: list[str] = []
    for first, last in _blocks(widths, wide - label):
        lines += [""] if lines else []
        lines += _head(tags[first:last], widths[first:last], label)
        lines += [_line(row, slice(first, last), widths, label, wide) for row in rows]
    return lines


def _line(row: Row, columns: slice, widths: Sequence[int], label: int, wide: int) -> str:
    name, cells = row
    if not cells:
        return screen.fit(name, wide)
    return f"{screen.pad(name, label)}{_cells(cells[columns], widths[columns])}".rstrip()


def _width(at: int, tag: str, rows: Sequence[Row]) -> int:
    """The columns of a column, with the blank before it."""
    cells = (screen.width(cells[at]) for _, cells in rows if cells)
    return 1 + max(*map(len, tag.split("-")), *cells, 1)


def _blocks(widths: Sequence[int], room: int) -> Iterator[tuple[int, int]]:
    """Which columns stand side by side: as many as there is room for, one at least."""
    first, taken = 0, 0
    for at, width in enumerate(widths):
        if at > first and taken + width > room:
            yield first, at
            first, taken = at, 0
        taken += width
    yield first, len(widths)


def _head(tags: Sequence[str], widths: Sequence[int], label: int) -> list[str]:
    """The tags, their parts one below the other."""
    parts = zip_longest(*(tag.split("-") for tag in tags), fillvalue="")
    return [f"{' ' * label}{_cells(line, widths)}".rstrip() for line in parts]


def _cells(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "".join(
        " " * (width - screen.width(cell)) + cell for cell, width in zip(cells, widths, strict=True)
    )
