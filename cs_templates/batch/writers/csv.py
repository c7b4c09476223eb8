"""CSV for spreadsheets: UTF-8 with its mark, commas, CRLF, every cell in quotation marks.

A cell that a spreadsheet would take for a formula begins with an apostrophe: one that starts with = + - @, their
full-width forms, a tab or a line end (OWASP, CSV Injection). Names and warnings stand one a line in their cell.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from cs_templates.batch.outcome import COLUMNS, FAILED, Outcome
from cs_templates.batch.writers import Format, Written

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
STATUS = COLUMNS.index("status")


def row(outcome: Outcome) -> bytes:
    """The record of an outcome."""
    return _record([_cell(value) for value in outcome]).encode("utf-8", "replace")


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = "\n".join(value) if type(value) is tuple else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _record(cells: list[str]) -> str:
    return '"' + '","'.join([cell.replace('"', '""') if '"' in cell else cell for cell in cells]) + '"\r\n'


def look(file: BinaryIO) -> Written:
    """The records that are whole. The head is none of them."""
    end = 0
    counts = {FAILED: 0}
    rows = -1
    for record in _records(file):
        end += len(record)
        rows += 1
        if rows:
            (cells,) = csv.reader([record.decode("utf-8", "replace")])
            counts[cells[STATUS]] = counts.get(cells[STATUS], 0) + 1
    failed = counts[FAILED]
    return Written(end, max(rows, 0) - failed, failed)


def _records(file: BinaryIO) -> Iterator[bytes]:
    """The records: a line end is one's end where the quotation marks before it come out even."""
    lines: list[bytes] = []
    marks = 0
    for line in file:
        lines.append(line)
        marks += line.count(b'"')
        if line.endswith(b"\r\n") and not marks % 2:
            yield b"".join(lines)
            lines, marks = [], 0


FORMAT = Format(b"\xef\xbb\xbf" + _record(list(COLUMNS)).encode(), row, look)
