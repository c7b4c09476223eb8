"""A source of orders, whatever it is: opened by its form, recognised by its columns or keys, read order by order."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from cs_templates.errors import UsageError
from cs_templates.orders import recognise
from cs_templates.orders.mapping import orders_of, reading
from cs_templates.orders.order import NUMBER, Mappings, Order, Reading, Source
from cs_templates.orders.readers import delimited, document, lines, opening
from cs_templates.orders.readers.table import Row
from cs_templates.orders.stretch import Stretch, stretched
from cs_templates.speech import say

TEXTS = (".csv", ".tsv", ".tab", ".txt")
LINES = (".jsonl", ".ndjson")
SHEETS = (".xlsx", ".xlsm")
OLD = (".xls", ".ods", ".numbers")


def is_url(where: str) -> bool:
    """Whether a source is a URL, as a database's is."""
    scheme, colons, _ = where.partition("://")
    return bool(colons) and scheme.replace("+", "").isalnum()


def orders(
    source: Source, mappings: Mappings, number: str | None = None, *, faults: bool = False
) -> Iterator[Order]:
    """The orders of a source, in its own order, each read when it is asked for.

    `number` is the one that is wanted, for a query that asks for one. What the agent should know of how the
    source was read is with each. Raises UsageError: what cannot be read, with file, row and column; a file
    that no mapping knows. With `faults` a row that cannot be read is an order with its `fault`, and the rows after
    it are read.
    """
    opened = _each(_opened(source, mappings, number))
    return opened if faults else _sound(opened)


def stretches(source: Source, mappings: Mappings) -> Iterator[Order | Stretch]:
    """As `orders` with `faults`, but for many plain ones together where they are rows of a table in our own names."""
    return _opened(source, mappings, None)


class Uncut(Exception):
    """A source whose orders are told only by reading it from the beginning."""


def parts(source: Source, mappings: Mappings, share: tuple[int, int]) -> Iterator[list[Order | Stretch]]:
    """The orders of every so manieth part of a table in our own names; `share` is (this one, of so many).

    Raises Uncut where the source is none, or its rows cannot be told from its parts.
    """
    if not source.where.lower().endswith(TEXTS):
        raise Uncut
    mine, of = share
    with opening.text(source.where, source.encoding) as (stream, notes):
        table = delimited.Delimited(opening.called(source.where), stream)
        if recognise.table(table.header, mappings, source.system) is not None or NUMBER not in table.header:
            raise Uncut
        how = reading(None, mappings, table.place, notes)
        before = 0
        for index, lines in enumerate(table.parts()):
            if index % of == mine:
                yield _of_part(table.part(lines, before), how)
            before += len(lines)


def _of_part(part: delimited.Delimited, how: Reading) -> list[Order | Stretch]:
    found = list(stretched(part.stretches(), how, part.columns, len(part.header)))
    if part.is_broken:
        raise Uncut
    return found


def _each(orders: Iterator[Order | Stretch]) -> Iterator[Order]:
    for one in orders:
        if isinstance(one, Stretch):
            yield from one.orders()
        else:
            yield one


def _sound(orders: Iterator[Order]) -> Iterator[Order]:
    for order in orders:
        if order.fault is not None:
            raise order.fault
        yield order


def _opened(source: Source, mappings: Mappings, number: str | None) -> Iterator[Order | Stretch]:
    name = source.where.lower()
    if is_url(source.where):
        return _database(source, mappings, number)
    if name.endswith(OLD):
        message = say("{path} is a format that is not read", path=source.where)
        raise UsageError(message, say("save it as .xlsx or as CSV UTF-8"))
    if name.endswith(SHEETS):
        return _sheet(source, mappings)
    if name.endswith(TEXTS):
        return _text(source, mappings)
    return _lines(source, mappings) if name.endswith(LINES) else _document(source, mappings)


def _text(source: Source, mappings: Mappings) -> Iterator[Order | Stretch]:
    with opening.text(source.where, source.encoding) as (stream, notes):
        name = opening.called(source.where)
        table = delimited.Delimited(name, stream)
        found = recognise.table(table.header, mappings, source.system)
        if found is None and NUMBER not in table.header:
            raise recognise.unknown(name, table.header, mappings)
        how = reading(found, mappings, table.place, notes)
        if how.layout is None:
            yield from stretched(table.stretches(), how, table.columns, len(table.header))
        else:
            yield from orders_of(table.rows(quoted=how.layout.get("quotes", True)), how)


def _sheet(source: Source, mappings: Mappings) -> Iterator[Order | Stretch]:
    from cs_templates.orders.readers.xlsx import Spreadsheet  # a library of its own

    table = Spreadsheet(source.where)
    try:
        found = recognise.table(table.header, mappings, source.system)
        if found is None and NUMBER not in table.header:
            raise recognise.unknown(opening.called(source.where), table.header, mappings)
        how = reading(found, mappings, table.place)
        if how.layout is None:
            yield from stretched(table.rows(), how, table.columns, len(table.header))
        else:
            yield from orders_of(table.rows(), how)
    finally:
        table.close()


def _lines(source: Source, mappings: Mappings) -> Iterator[Order]:
    with opening.text(source.where, source.encoding) as (stream, notes):
        name = opening.called(source.where)
        yield from _trees(lines.rows(name, stream), source, mappings, "{path}:{number}", notes)


def _document(source: Source, mappings: Mappings) -> Iterator[Order]:
    data, notes = opening.whole(source.where, source.encoding)
    name = opening.called(source.where)
    read = document.read(data, source.where, name)
    rows = document.rows(read, name, recognise.lists(mappings, source.system))
    yield from _trees(rows, source, mappings, say("{path}, order {number}"), notes)


def _trees(
    rows: Iterator[Row], source: Source, mappings: Mappings, place: str, notes: tuple[str, ...]
) -> Iterator[Order]:
    """Orders that are whole objects; the first that can be read says what they are."""

    def said(row: int) -> str:
        return place.format(path=opening.called(source.where), number=row)

    before: list[Row] = []
    found = None
    for number, order in rows:
        before.append((number, order))
        if isinstance(order, UsageError):
            continue
        found = recognise.tree(order, mappings, source.system)
        if found is None and not recognise.own_number(order):
            raise recognise.unknown(said(number), list(order), mappings)
        break
    yield from orders_of(itertools.chain(before, rows), reading(found, mappings, said, notes))


def _database(source: Source, mappings: Mappings, number: str | None) -> Iterator[Order]:
    if source.where.partition(":")[0].casefold() in ("http", "https", "ftp"):
        message = say("{url}: nothing is fetched over the network", url=source.where.partition("?")[0])
        raise UsageError(message, say("download the file, and give its path"))
    from cs_templates.orders.database import orders_of_query  # a library of its own

    yield from orders_of_query(source, mappings, number)
