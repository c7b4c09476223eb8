"""Spreadsheets (.xlsx), a row at a time, by openpyxl: the first sheet, its first row the header.

A number of more than 15 digits in a cell is refused: the spreadsheet has rounded it off.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from cs_templates.errors import UsageError
from cs_templates.orders.readers.opening import binary, called
from cs_templates.orders.readers.table import Cells, Row, columns_of, refuse_width
from cs_templates.speech import say

EXACT = 10**15


class Spreadsheet:
    """A table in a workbook. `header` is read at once; `rows` gives the rest. Close it."""

    def __init__(self, path: str) -> None:
        self._name = called(path)
        self._opened = binary(path)
        self._book: Any = None
        self.header: list[str] = []
        file = self._opened.__enter__()
        try:
            self._book = _open(file, self._name)
            self._rows = enumerate(self._cells(), 1)
            self.columns = self._columns()
        except UsageError:
            self.close()
            raise

    def _columns(self) -> dict[str, int]:
        """The names of the first row that is not blank, as columns. Raises UsageError where there is none."""
        for number, cells in self._rows:
            self.header = [_text(cell, self.place(number)) for cell in cells]
            if any(self.header):
                break
        while self.header and not self.header[-1]:
            self.header.pop()
        if not self.header:
            raise UsageError(say("{path} is empty", path=self._name), say("export the orders again"))
        return columns_of(self._name, self.header)

    def _cells(self) -> Iterator[Any]:
        """The rows of the first sheet. Raises UsageError where the file is damaged inside."""
        try:
            yield from self._book.worksheets[0].iter_rows()
        except Exception:  # whatever the parts of a broken file lead to
            raise _broken(self._name) from None

    def rows(self) -> Iterator[Row]:
        """Each row with its number, blank ones passed over; one whose number was rounded off as its error.

        Raises UsageError where the file is damaged inside.
        """
        width = len(self.header)
        for number, cells in self._rows:
            place = self.place(number)
            try:
                texts = [_text(cell, place) for cell in cells]
            except UsageError as error:
                yield number, error
                continue
            if any(texts):
                texts += [""] * (width - len(texts))
                yield number, refuse_width(place, width, texts) or Cells(self.columns, texts)

    def place(self, row: int) -> str:
        """Where a row stands."""
        return f"{self._name}:{row}"

    def close(self) -> None:
        """Close the file."""
        if self._book is not None:
            self._book.close()
        self._opened.__exit__(None, None, None)


def _open(file: Any, name: str) -> Any:
    try:
        from openpyxl import load_workbook
    except ImportError:
        message = say("{path}: spreadsheets need openpyxl, which is not installed", path=name)
        raise UsageError(message, say("install it ({command}), or save the sheet as CSV UTF-8",
                                      command="pip install 'cs_templates[xlsx]'")) from None  # fmt: skip
    try:
        return load_workbook(file, read_only=True, data_only=True)
    except Exception:  # openpyxl raises whatever the parts of a broken file lead to
        raise _broken(name) from None


def _broken(name: str) -> UsageError:
    message = say("{path} is no spreadsheet that can be read", path=name)
    return UsageError(message, say("save it as .xlsx or as CSV UTF-8"))


def _text(cell: Any, place: str) -> str:
    """A cell as it is shown, as far as that is known: days as days, codes with the zeros of their format."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime | date | time):
        return _moment(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value).strip()
    if abs(value) >= EXACT:
        raise _rounded(place, getattr(cell, "column_letter", "?"))
    text = str(int(value)) if value == int(value) else f"{value:.15g}"
    zeros = str(cell.number_format or "")
    return text.zfill(len(zeros)) if zeros.strip("0") == "" else text


def _moment(value: datetime | date | time) -> str:
    if isinstance(value, datetime) and value.time() == time(0):
        return value.date().isoformat()
    return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()


def _rounded(place: str, column: str) -> UsageError:
    message = say("{place}, column {column}: the spreadsheet has rounded off a number of more than 15 digits",
                  place=place, column=column)  # fmt: skip
    return UsageError(message, say("export the orders again, and take the column in as text"))
