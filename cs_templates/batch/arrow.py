"""Batches of Arrow in, batches of Arrow out: what Spark, Dask and Ray Data hand to a function, whatever the machine.

None of them is needed here, and pyarrow only where this is called.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any

from cs_templates.batch.asked import Asked
from cs_templates.batch.desk import Desk
from cs_templates.batch.outcome import COLUMNS, Outcome
from cs_templates.errors import UsageError
from cs_templates.orders import Stretch, recognise
from cs_templates.orders.mapping import orders_of, reading
from cs_templates.orders.order import NUMBER, Reading
from cs_templates.orders.readers.table import Cells, columns_of
from cs_templates.orders.stretch import AT_ONCE
from cs_templates.speech import say

if TYPE_CHECKING:
    import pyarrow as pa

    from cs_templates.batch.asked import Day
    from cs_templates.batch.desk import Block

NAME = "the table"
LISTS = ("names", "warnings")
LEFT_OUT = "row"
"""A batch does not know where in the whole its rows stand; everything else is as `cst batch` writes it."""


def schema() -> pa.Schema:
    """The columns of what `render_batch` gives: those of `cst batch`, but for `row`."""
    import pyarrow as pa

    texts, lists = pa.string(), pa.list_(pa.string())
    return pa.schema([(name, lists if name in LISTS else texts) for name in COLUMNS if name != LEFT_OUT])


def render_batch(
    batches: Iterable[pa.RecordBatch], scenario: str, *, corpus: str | None = None, locale: str | None = None,
    channel: str | None = None, mapping: str = "", platform: str | None = None, tone: str | None = None,
    values: Mapping[str, object] | None = None, locales: Mapping[str, str] | None = None, timezone: str = "",
    today: Day | None = None,
) -> Iterator[pa.RecordBatch]:  # fmt: skip
    """A batch of replies for each batch of orders, a row for every row, in the same order; the columns of `schema()`.

    The columns are variables in our own names (`order.number`, `customer.name` …; Spark takes no dots, so that
    `order_number` is the same), or those of a mapping, which is
    recognised by them or named (`mapping`); each row is an order. `corpus` is a directory that every worker has (the
    packaged corpus without one), `values` are the same for all orders, `locales` says in which locale orders from a
    country are answered, `timezone` is the shop's. Name `today` (year, month, day) where workers may not agree on it.
    An order that stands there twice is answered twice: no worker sees all of them. Settings are not read.

    Raises UsageError for columns that no mapping knows, for a mapping in which several rows are an order, and for what
    every order would fail by.
    """
    asked = Asked(
        scenario, today or time.localtime()[:3], locale=locale, channel=channel,
        platform=None if platform == "none" else platform, no_platform=platform == "none", tone=tone,
        told=dict(values or {}), locales=dict(locales or {}),
    )  # fmt: skip
    made = schema()
    with closing(Desk(asked, corpus, timezone, once=False)) as desk:
        desk.probe()
        how: Reading | None = None
        known: list[str] = []
        for batch in batches:
            names = _own_names(batch.schema.names, desk)
            if how is None or names != known:
                known, how = names, _reading(names, desk, mapping)
            yield _answered(batch, names, how, desk, made)


def _own_names(names: list[str], desk: Desk) -> list[str]:
    """The names of columns, those with a _ for their first dot in our own spelling."""
    dotted = {name: name.replace("_", ".", 1) for name in names}
    return [dotted[name] if dotted[name] in desk.dictionary else name for name in names]


def _reading(names: list[str], desk: Desk, mapping: str) -> Reading:
    """How rows with these columns are read. Raises UsageError."""
    found = recognise.table(names, desk.mappings, mapping)
    if found is None and NUMBER not in names:
        raise recognise.unknown(NAME, names, desk.mappings)
    how = reading(found, desk.mappings, lambda _: NAME)
    if how.layout is not None and how.layout.get("rows") == "items":
        message = say(
            "{system}: several rows make an order, and a batch may end between them", system=how.system
        )
        raise UsageError(message, say("use cst batch, or give one row an order"))
    return how


def _answered(
    batch: pa.RecordBatch, names: list[str], how: Reading, desk: Desk, made: pa.Schema
) -> pa.RecordBatch:
    import pyarrow as pa

    rows = list(zip(*map(_texts, batch.columns), strict=True))
    outcomes = list(chain.from_iterable(map(desk.answer_all, _blocks(rows, columns_of(NAME, names), how))))
    arrays = [_array(name, outcomes, made) for name in made.names]
    return pa.RecordBatch.from_arrays(arrays, schema=made)


def _blocks(rows: list[tuple[str, ...]], columns: Mapping[str, int], how: Reading) -> Iterator[Block]:
    """The orders of these rows: those in our own names in stretches, which are answered a column at a time."""
    if how.layout is not None:
        yield list(orders_of(((0, Cells(columns, cells)) for cells in rows), how))
        return
    for at in range(0, len(rows), AT_ONCE):
        some = rows[at : at + AT_ONCE]
        yield Stretch(how, columns, range(at, at + len(some)), some)


def _array(name: str, outcomes: list[Outcome], made: pa.Schema) -> pa.Array:
    import pyarrow as pa

    at = COLUMNS.index(name)
    values: list[Any] = [outcome[at] for outcome in outcomes]
    return pa.array(map(list, values) if name in LISTS else values, type=made.field(name).type)


def _texts(column: pa.Array) -> list[str]:
    """A column's cells as a table of text would have them."""
    cells = column.to_pylist()
    return [cell if type(cell) is str else _text(cell) for cell in cells]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return f"{value:.15g}" if isinstance(value, float) else str(value)
