"""CSV as spreadsheet programs read it: UTF-8 with its mark, one row a unit, and a last one that says how many."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from cs_templates.authoring.exchange import rows
from cs_templates.authoring.exchange.came import Came, refuse_part
from cs_templates.authoring.exchange.unit import Unit
from cs_templates.errors import UsageError
from cs_templates.speech import say

_MARK = "\ufeff"
END = "#end"
"""The id of the last row: a table that was cut off between two rows does not have it."""
csv.field_size_limit(1_000_000)


def written(units: Iterable[Unit], _locale: str) -> bytes:
    """The file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    lines = list(map(rows.row, units))
    last = dict.fromkeys(rows.COLUMNS, "") | {"id": END, "source": str(len(lines))}
    writer.writerows([rows.COLUMNS, *lines, last.values()])
    return f"{_MARK}{text.getvalue()}".encode()


def read(data: bytes, name: str) -> list[Came]:
    """The units of a file. Raises UsageError where it is none, or ends inside a cell."""
    text = _decoded(data, name)
    first = text.partition("\n")[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    return list(_units(lines, name))


def _units(lines: Iterator[list[str]], name: str) -> Iterator[Came]:
    columns: dict[str, int] | None = None
    line, count, said = 1, 0, ""
    for line, cells in _numbered(lines, name):
        if columns is None:
            columns = rows.header(cells, f"{name}:{line}")
        elif cells[columns["id"] :][:1] == [END]:
            said = next((cell for cell in cells if cell.isdecimal()), "")
        elif any(cells):
            count += 1
            yield rows.came(cells, columns, f"{name}:{line}")
    if columns is None:
        raise UsageError(say("{path} is empty", path=name))
    _refuse_part(count, said, f"{name}:{line}")


def _refuse_part(count: int, said: str, end: str) -> None:
    """Refuse a table that does not hold what its last row says."""
    if not said:
        message = say("{place}: the file is cut off: its last row, {row}, is missing", place=end, row=END)
        raise UsageError(message, say("have it sent again"))
    hint = say("if units were taken out on purpose, write how many are left into the row {row}", row=END)
    refuse_part(count, said, end, hint)


def _numbered(lines: Iterator[list[str]], name: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line that it begins in."""
    line = 1
    while True:
        try:
            cells = next(lines)
        except StopIteration:
            return
        except csv.Error:
            place = f"{name}:{line}"
            raise UsageError(
                say("{place}: the file is cut off, or a quote is not closed", place=place)
            ) from None
        yield line, cells
        line = lines.line_num + 1  # type: ignore[attr-defined]


def _decoded(data: bytes, name: str) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        place = f"{name}:{data[: error.start].count(bytes([10])) + 1}"
        hint = say("save it as CSV UTF-8")
        raise UsageError(say("{place}: this is not UTF-8", place=place), hint) from None
