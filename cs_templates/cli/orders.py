"""An order's facts from a file of orders: JSON, JSON Lines, YAML, or CSV with dotted headers.

Above the wall: it is loaded only where an order is asked for.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from cs_templates.answer import jsontext
from cs_templates.cli import datafiles
from cs_templates.cli.datafiles import read_data
from cs_templates.errors import UsageError
from cs_templates.speech import say

NUMBER = "order.number"
Order = dict[str, object]


def order_layer(paths: object, order: str) -> tuple[str, dict[str, object]]:
    """An order's facts and where they were found, in the file or files where it is looked for.

    Raises UsageError where there is none, or the order is in none of them.
    """
    paths = [paths] if isinstance(paths, str) else paths
    if not isinstance(paths, list) or not paths:
        message = say("there is nowhere to look for order {order}", order=order)
        raise UsageError(message, say("add --orders FILE"))
    path, facts = find_order([str(path) for path in paths], order)
    return say("{path}, order {order}", path=path, order=order), facts


def find_order(paths: Sequence[str], order: str) -> tuple[str, Order]:
    """The order whose `order.number` is `order`, and the file that has it; `#1001` is also 1001.

    Raises UsageError: a file that cannot be read, no such order, or more than one.
    """
    wanted = _bare(order)
    found = [(path, row) for path in paths for row in read_orders(path) if _bare(_number(row)) == wanted]
    where = ", ".join(paths)
    if not found:
        what = say("there is no order {order} in {path}", order=order, path=where)
        raise UsageError(what, say("orders are found by their {name}", name=NUMBER))
    if len(found) > 1:
        what = say("there are {count} orders {order} in {path}", count=len(found), order=order, path=where)
        raise UsageError(what, say("each order has one row"))
    return found[0]


def read_orders(path: str) -> Iterator[Order]:
    """Every order of a file. Raises UsageError with the row or line of a fault."""
    name = path.lower()
    if name.endswith((".csv", ".tsv")):
        yield from _csv_rows(path)
    elif name.endswith((".jsonl", ".ndjson")):
        yield from _json_lines(path)
    else:
        yield from _mappings(read_data(path), path)


def _bare(number: str) -> str:
    return number.strip().removeprefix("#").strip()


def _number(row: Order) -> str:
    """An order's number, nested or dotted; empty where the row has none."""
    inner = row.get("order")
    nested = inner.get("number") if isinstance(inner, dict) else None
    return str(row.get(NUMBER) or nested or "")


def _mappings(data: object, path: str) -> Iterator[Order]:
    if isinstance(data, dict):
        inner = data.get("orders")
        data = inner if isinstance(inner, list | tuple) else [data]
    if not isinstance(data, list | tuple):
        raise UsageError(say("{path} is not a list of orders", path=path))
    for number, row in enumerate(data, 1):
        if not isinstance(row, dict):
            raise UsageError(say("{path}: order {number} has no names with values", path=path, number=number))
        yield row


def _json_lines(path: str) -> Iterator[Order]:
    for number, line in enumerate(datafiles.read(path).splitlines(), 1):
        if line.strip():
            yield from _mappings([jsontext.read(line, f"{path}:{number}")], path)


def _csv_rows(path: str) -> Iterator[Order]:
    """A CSV file's rows under its header. An empty cell is a value that is not known."""
    rows = _cells(path)
    header = next(rows, (1, []))[1]
    _check_header(path, header)
    for line, cells in rows:
        if cells and len(cells) != len(header):
            place, counts = f"{path}:{line}", {"cells": len(cells), "columns": len(header)}
            raise UsageError(
                say("{place}: {cells} cells where the header has {columns}", place=place, **counts)
            )
        yield {name: cell for name, cell in zip(header, cells, strict=False) if cell.strip()}


def _check_header(path: str, header: Sequence[str]) -> None:
    names = [name.strip() for name in header]
    if NUMBER not in names:
        what = say("{path}: the header names no {name}", path=path, name=NUMBER)
        raise UsageError(what, say("the first row names the variables"))
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise UsageError(say("{path}: the header names {names} twice", path=path, names=", ".join(twice)))


def _cells(path: str) -> Iterator[tuple[int, list[str]]]:
    try:
        text = datafiles.read(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = say("{path} is not UTF-8: byte {byte}", path=path, byte=error.start + 1)
        raise UsageError(what, say("save it as CSV UTF-8")) from None
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise UsageError(f"{path}:{reader.line_num}: {error}") from None


def _delimiter(text: str) -> str:
    """What separates the header's cells: spreadsheets write `;` where the comma is for decimals."""
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)
