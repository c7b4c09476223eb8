"""A spreadsheet, by openpyxl: one row a unit, all cells text, and all but the translator's columns locked."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from cs_templates.authoring.exchange import rows
from cs_templates.authoring.exchange.came import Came
from cs_templates.authoring.exchange.unit import STATES, Unit
from cs_templates.errors import UsageError
from cs_templates.speech import say

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS = {"id": 28, "field": 14, "source": 60, "target": 60, "note": 50}


def written(units: Iterable[Unit], locale: str) -> bytes:
    """The file. Raises UsageError where openpyxl is not installed."""
    _needed()
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = locale
    sheet.append(list(rows.COLUMNS))
    for unit in units:
        sheet.append(rows.row(unit))
    _dress(sheet)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _dress(sheet: Worksheet) -> None:
    from openpyxl.styles import Alignment, Protection
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    wrap, free = Alignment(wrap_text=True, vertical="top"), Protection(locked=False)
    for at, name in enumerate(rows.COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS.get(name, 14)
        for (cell,) in sheet.iter_rows(min_row=2, min_col=at, max_col=at):
            cell.alignment, cell.number_format = wrap, "@"
            cell.data_type = "s" if cell.value is not None else cell.data_type
            if name in rows.OPEN:
                cell.protection = free
    states = DataValidation(type="list", formula1=f'"{",".join(STATES)}"')
    column = get_column_letter(rows.COLUMNS.index("state") + 1)
    states.add(f"{column}2:{column}{max(sheet.max_row, 2)}")
    sheet.add_data_validation(states)
    sheet.freeze_panes = "A2"
    sheet.protection.sheet = True


def read(data: bytes, name: str) -> list[Came]:
    """The units of a file. Raises UsageError where it is damaged, or openpyxl is not installed."""
    _needed()
    from openpyxl import load_workbook

    try:
        sheet: Any = load_workbook(io.BytesIO(data)).worksheets[0]
    except Exception:  # whatever the parts of a broken file lead to
        message = say("{place}: this cannot be read as a spreadsheet, or is cut off", place=f"{name}:1")
        raise UsageError(message, say("save it as .xlsx again")) from None
    return list(_units(sheet.iter_rows(), name))


def _units(lines: Iterator[tuple[Any, ...]], name: str) -> Iterator[Came]:
    columns: dict[str, int] | None = None
    for number, cells in enumerate(lines, 1):
        texts = ["" if cell.value is None else str(cell.value) for cell in cells]
        place = f"{name}:{number}"
        if columns is None:
            columns = rows.header(texts, place)
        elif any(texts):
            at = columns["target"]
            formula = at < len(cells) and cells[at].data_type == "f"
            yield rows.came(texts, columns, place, "target" if formula else "")


def _needed() -> None:
    try:
        import openpyxl  # noqa: F401 - said before any work is done
    except ImportError:
        message = say("spreadsheets need openpyxl, which is not installed")
        hint = say("install it ({command}), or write .csv", command="pip install 'cs_templates[xlsx]'")
        raise UsageError(message, hint) from None
