"""The orders of a database: whose query it is, whether it gives the columns that are mapped, and its rows as orders."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from cs_templates.errors import UsageError
from cs_templates.orders import recognise
from cs_templates.orders.mapping import orders_of, reading
from cs_templates.orders.order import NUMBER, Mappings, Order, Source
from cs_templates.orders.readers.sql import Query
from cs_templates.speech import say


def orders_of_query(source: Source, mappings: Mappings, number: str | None) -> Iterator[Order]:
    """The orders that the source's own query gives, else that of the one mapping that has one. Raises UsageError."""
    found = _mapped(mappings, source)
    how = reading(found, mappings, _nowhere)
    query = source.query or (how.layout or {}).get("query", "")
    if not query:
        message = say("no query says how the orders of a database are read")
        raise UsageError(message, say("add one to the settings or to a mapping, as docs/orders.md shows"))
    rows = Query(source.where, query, number)
    try:
        if how.layout is None or not how.layout["fields"]:
            how = reading(None, mappings, rows.place)
            _refuse_lacking(rows.name, {NUMBER: [NUMBER]}, rows.header)
        else:
            _refuse_lacking(rows.name, dict(_columns(how.layout)), rows.header)
            how = reading(found, mappings, rows.place)
        yield from orders_of(rows.rows(), how)
    finally:
        rows.close()


def _nowhere(_row: int) -> str:
    """Where a row stands that is not read yet."""
    return ""


def _mapped(mappings: Mappings, source: Source) -> recognise.Layout | None:
    """The mapping that reads a database: the one named, else the only one that has a query."""
    if source.query and not source.system:
        return None
    found = [
        (name, key)
        for name, key, layout in recognise.layouts(mappings, source.system)
        if "query" in layout or (source.query and "columns" in layout)
    ]
    if len(found) > 1:
        names = ", ".join(dict.fromkeys(name for name, _ in found))
        message = say("several mappings have a query for a database: {names}", names=names)
        raise UsageError(message, say("name one in the settings, as in {example}",
                                      example="orders: {url: …, system: ours}"))  # fmt: skip
    return found[0] if found else None


def _columns(layout: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """The columns that each variable is taken from."""
    for name, field in layout["fields"].items():
        paths = [
            path for source in field["sources"] for key in ("from", "given") for path in source.get(key, ())
        ]
        if paths:
            yield name, paths


def _refuse_lacking(name: str, wanted: Mapping[str, list[str]], header: Collection[str]) -> None:
    """Refuse a result without a column that a variable is taken from. Raises UsageError."""
    for variable, columns in wanted.items():
        if not set(columns) & set(header):
            what = {"url": name, "column": columns[0], "variable": variable}
            message = say("{url}: the query gives no column {column}, from which {variable} is taken", **what)
            raise UsageError(message, say("it gives {names}", names=", ".join(header)))
