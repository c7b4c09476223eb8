"""A spreadsheet, by openpyxl, a row at a time: every cell is text, so that none is a formula.

A workbook cannot be gone on with, so the rows are written as JSON Lines beside it, and it is made of them at the end.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

from cs_templates.batch.outcome import COLUMNS
from cs_templates.batch.writers import Format, jsonl
from cs_templates.errors import UsageError
from cs_templates.speech import say

ROWS = 1_048_575
"""Rows of a sheet below its head."""
CELL = 32_767
"""Characters of a cell."""
_WIDTHS = {"order": 18, "row": 8, "status": 9, "subject": 40, "body": 80, "error": 40, "names": 24}


def made() -> Format:
    """The format. Raises UsageError where openpyxl is not installed."""
    try:
        import openpyxl  # noqa: F401 - a batch must not find that out at its end
    except ImportError:
        message = say("spreadsheets need openpyxl, which is not installed")
        raise UsageError(message, say("install it ({command}), or write .csv",
                                      command="pip install 'cs_templates[xlsx]'")) from None  # fmt: skip
    return jsonl.FORMAT._replace(finish=finish, most=ROWS)


def finish(part: str, path: str) -> None:
    """Make the workbook at `path` of the rows in `part`."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet("replies")
    sheet.freeze_panes = "A2"
    for at, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS.get(name, 12)
    sheet.append(list(COLUMNS))
    for values in _rows(part):
        cells = [WriteOnlyCell(sheet, value=value) for value in values]
        for cell, value in zip(cells, values, strict=True):
            if type(value) is str:
                cell.data_type = "s"
        sheet.append(cells)
    temporary = f"{path}.tmp"
    book.save(temporary)
    os.replace(temporary, path)


def _rows(part: str) -> Iterator[list[str | int | None]]:
    with open(part, encoding="utf-8") as lines:
        for line in lines:
            yield [_cell(value) for value in json.loads(line).values()]


def _cell(value: Any) -> str | int | None:
    """A value as a cell takes it: no control characters, no more than a cell holds."""
    if value is None or type(value) is int:
        return value
    text = "\n".join(value) if type(value) is list else str(value)
    if not text.isprintable():
        text = "".join(
            [char if char.isprintable() or char in "\n\t" or ord(char) > 0x9F else "\ufffd" for char in text]
        )
    return text[:CELL] or None
