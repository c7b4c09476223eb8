"""CSV and tab-separated text, a row at a time: the header first, then each row by its columns."""

from __future__ import annotations

import csv
import itertools
from collections import deque
from collections.abc import Iterable, Iterator
from copy import copy
from typing import Any

from cs_templates.errors import UsageError
from cs_templates.orders.readers.table import Cells, Plain, Row, columns_of, refuse_width
from cs_templates.speech import say

Lines = Iterator[str]
_SEPARATORS = ",;\t|"
_EXCEL = "sep="
LONGEST = 131_072
"""Characters of a cell; a longer one is a quotation mark that is never closed."""
AT_ONCE = 256
"""Lines that are read at once."""
MOST = 4 * AT_ONCE
"""Lines of a part; in a longer one a quotation mark is never closed."""


class Delimited:
    """A table in text. `header` is read at once; `rows` gives the rest.

    It `is_broken` once a row was met whose quotation marks do not come out even.
    """

    def __init__(self, path: str, lines: Iterable[str]) -> None:
        self._path = path
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self._line = 0
        self.is_broken = False
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
        for number, row in self.stretches(quoted=quoted):
            if isinstance(row, list):
                for line, cells in enumerate(row, number):
                    yield line, Cells(self.columns, cells)
            else:
                yield number, row

    def stretches(self, *, quoted: bool = True) -> Iterator[Row | Plain]:
        """As `rows`, but for those that are plain: many at once, as wide as the header, one a line."""
        while lines := self._next_lines():
            cells = self._plain(lines, quoted=quoted)
            if cells is None:
                self._back.extendleft(reversed(lines))
                yield from self._one_by_one(self._line + len(lines), quoted=quoted)
            else:
                yield self._line + 1, cells
                self._line += len(lines)

    def parts(self) -> Iterator[list[str]]:
        """The lines of the rows, cut where quotation marks come out even: at the end of a row, where none is broken."""
        while lines := list(itertools.islice(self._lines, AT_ONCE)):
            while "".join(lines).count('"') % 2 and len(lines) < MOST and (line := next(self._lines, "")):
                lines.append(line)
            yield lines

    def part(self, lines: list[str], before: int) -> Delimited:
        """The table with some of its lines, which stand behind so many others."""
        made = copy(self)
        vars(made).update(_lines=iter(lines), _back=deque(), _line=self._line + before)
        return made

    def _next_lines(self) -> list[str]:
        back = [self._back.popleft() for _ in range(min(len(self._back), AT_ONCE))]
        return back or list(itertools.islice(self._lines, AT_ONCE))

    def _plain(self, lines: list[str], *, quoted: bool) -> list[list[str]] | None:
        """The rows of these lines; None where one is not plain, or is not the row of one line."""
        try:
            rows: list[list[str]] = list(self._reader(lines, quoted=quoted))
        except csv.Error:
            return None
        if len(rows) != len(lines) or set(map(len, rows)) != {len(self.header)}:
            return None
        return rows if all(row[0].strip() or any(map(str.strip, row)) for row in rows) else None

    def _one_by_one(self, until: int, *, quoted: bool) -> Iterator[Row]:
        """The rows that begin in the lines up to this one."""
        taken: list[str] = []
        reader = self._reader(self._kept(taken), quoted=quoted)
        while self._line < until:
            row = self._line + 1
            try:
                cells = next(reader, None)
            except csv.Error as error:
                self.is_broken = True
                yield row, _broken(self.place(row), error)
                self._back.extendleft(reversed(taken[1:]))
                del taken[1:]
                reader = self._reader(self._kept(taken), quoted=quoted)
                cells = []
            if cells is None:
                return
            self._line += len(taken)
            taken.clear()
            if any(map(str.strip, cells)):
                yield (
                    row,
                    refuse_width(self.place(row), len(self.header), cells) or Cells(self.columns, cells),
                )

    def _kept(self, taken: list[str]) -> Iterator[str]:
        """The lines, which are noted in `taken`."""
        while self._back:
            taken.append(self._back.popleft())
            yield taken[-1]
        for line in self._lines:
            taken.append(line)
            yield line

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
