"""Rows to orders: the rows that belong together, and what they are by the mapping of their system."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from cs_templates.answer.book import refuse_fault
from cs_templates.errors import UsageError
from cs_templates.orders.order import Mappings, Order, Reading, clock_of
from cs_templates.orders.readers.table import Row
from cs_templates.orders.recognise import Layout
from cs_templates.speech import say


def reading(
    found: Layout | None, mappings: Mappings, place: Callable[[int], str], notes: tuple[str, ...] = ()
) -> Reading:
    """How to read what was recognised; `place` says where a row stands.

    Raises RefusedError where its mapping has a fault, UsageError for a zone.
    """
    if found is None:
        return Reading(place, notices=notes)
    name, key = found
    mapping = mappings.systems[name]
    refuse_fault(mapping["fault"])
    layout = mapping["layouts"][key]
    clock = clock_of(mapping, layout, mappings.timezone, f"_orders/{name}.yaml")
    return Reading(place, str(mapping["title"]), layout, clock, mapping.get("platform", ""), notes)


def orders_of(rows: Iterable[Row], how: Reading) -> Iterator[Order]:
    """The orders that rows make: each its own, or those that follow belong to it (`rows: items`).

    A row with a fault is an order with that fault.
    """
    if how.layout is not None and how.layout.get("rows") == "items":
        yield from _grouped(rows, how, how.layout.get("begins", ""))
        return
    for number, row in rows:
        if isinstance(row, UsageError):
            yield Order("", number, (), how, row)
        else:
            yield Order(how.number(row), number, (row,), how)


def _grouped(rows: Iterable[Row], how: Reading, begins: str) -> Iterator[Order]:
    number, start = "", 0
    group: list[Mapping[str, object]] = []
    for at, row in rows:
        if isinstance(row, UsageError):
            if group:
                yield Order(number, start, group, how, _cut_off(how, start, at))
            group = []
            yield Order("", at, (), how, row)
            continue
        said = how.number(row)
        if group and said in ("", number) and not (begins and said and row.get(begins)):
            group.append(row)
            continue
        if group:
            yield Order(number, start, group, how)
        number, start, group = said, at, [row]
        if not said:
            group = []
            yield Order("", at, (), how, _without_number(how.place(at)))
    if group:
        yield Order(number, start, group, how)


def _without_number(place: str) -> UsageError:
    message = say("{place}: the row has no order number, and no order stands before it", place=place)
    return UsageError(message, say("export the orders again, and do not sort or cut the file"))


def _cut_off(how: Reading, start: int, at: int) -> UsageError:
    """The fault of an order before a row that may be its own and cannot be read."""
    facts = {"place": how.place(start), "row": at}
    message = say("{place}: row {row}, which may belong to the order, cannot be read", **facts)
    return UsageError(message, say("export the orders again, or mend the row"))
