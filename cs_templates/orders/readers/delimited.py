"""CSV and tab-separated text, a row at a time: the header first, then each row by its columns."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterable, Iterator
from typing import Any

from cs_templates.errors import UsageError
from cs_templates.orders.readers.table import Cells, Row, columns_of, refuse_width
from cs_templates.speech import say

Lines = Iterator[str]
_SEPARATORS = ",;\t|"
_EXCEL = "sep="
LONGEST = 131_072
"""Characters of a cell; a longer one is a quotation mark that is never closed."""


class Delimited:
    """A table in text. `header` is read at once; `rows` gives the rest."""

    def __init__(self, path: str, lines: Iterable[str]) -> None:
        self._path = path
        self._lines = iter(lines)
        self._line = 0
        first = self._next_line()
        if first.casefold().startswith(_EXCEL) and len(first.strip()) == len(_EXCEL) + 1:
            self._separator = first.strip()[-1]
            first = self._next_line()
        else:
            self._separator = separator(first)
        self.header = self._header(first)
        self.columns = columns_of(path, self.header)

    def _next_line(self) -> str:
        for line in self._lines:
            self._line += 1
            if line.strip():
                return line
        raise UsageError(say("{path} is empty", path=self._path), say("export the orders again"))

    def _header(self, first: str) -> list[str]:
        reader = self._reader(itertools.chain([first], self._lines), quoted=True)
        try:
            names = [name.strip() for name in next(reader)]
        except csv.Error as error:
            raise _broken(self.place(self._line), error) from None
        self._line += reader.line_num - 1
        return names

    def place(self, row: int) -> str:
        """Where a row begins."""
        return f"{self._path}:{row}"

    def rows(self, *, quoted: bool = True) -> Iterator[Row]:
        """Each row with the line in which it begins, blank ones passed over; one with a fault as its error.

        A row that is `quoted` may hold separators and line breaks between quotation marks. Where they do not come
        out even, the row's first line is the fault, and the next line begins a new row.
        """
        width = len(self.header)
        while True:
            lines, behind = itertools.tee(self._lines)  # behind is where the row began
            begun = start = self._line
            reader = self._reader(lines, quoted=quoted)
            try:
                for cells in reader:
                    row, end = start + 1, begun + reader.line_num
                    while start < end:
                        next(behind)
                        start += 1
                    if len(cells) == width and cells[0].strip():
                        yield row, Cells(self.columns, cells)
                    elif any(cell.strip() for cell in cells):
                        wrong = refuse_width(self.place(row), width, cells)
                        yield row, wrong or Cells(self.columns, cells)
                return
            except csv.Error as error:
                yield start + 1, _broken(self.place(start + 1), error)
            next(behind)
            self._line, self._lines = start + 1, behind

    def _reader(self, lines: Iterable[str], *, quoted: bool) -> Any:
        csv.field_size_limit(LONGEST)
        if not quoted:
            return csv.reader(lines, delimiter=self._separator, quoting=csv.QUOTE_NONE)
        return csv.reader(lines, delimiter=self._separator, strict=True)


def separator(header: str) -> str:
    """What stands between the header's cells: spreadsheets write `;` where the comma is for decimals."""
    outside = "".join(header.split('"')[::2]) or header
    return max(_SEPARATORS, key=outside.count)


def _broken(place: str, error: csv.Error) -> UsageError:
    """The error of the row that begins there: nearly always a quotation mark too many, or one too few."""
    if "new-line" in str(error):
        return UsageError(say("{place}: a line ends in a way that CSV does not know", place=place), _again())
    return UsageError(
        say(
            "{place}: a quotation mark in the row that begins here is not closed, or not doubled", place=place
        ),
        _again(),
    )


def _again() -> str:
    return say("export the orders again, or mend the row")
