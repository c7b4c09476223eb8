"""Rows to orders: the rows that belong together, and what they are by the mapping of their system."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cs_templates.answer.book import refuse_fault
from cs_templates.errors import UsageError
from cs_templates.orders import paths
from cs_templates.orders.order import NUMBER, Mappings, Order, clock_of
from cs_templates.orders.recognise import Layout, own_number
from cs_templates.speech import say

Row = tuple[str, Mapping[str, object]]
"""Where a row stands, and its cells by column."""


class Reading(NamedTuple):
    """A layout of a system, ready to make orders of rows; without one they are in our own names."""

    system: str
    layout: Mapping[str, Any] | None
    order: Order

    def made(self, number: str, place: str, rows: list[Mapping[str, object]]) -> Order:
        """An order of these rows."""
        return Order(number, place, rows, self.system, self.layout, self.order.clock)

    def number(self, row: Mapping[str, object]) -> str:
        """The number a row says; empty where it says none."""
        if self.layout is None:
            return own_number(row)
        sources = self.layout["fields"].get(NUMBER, {"sources": ()})["sources"]
        found = [paths.one([row], source.get("from", ()))[0] for source in sources]
        return next(filter(None, found), "")


def reading(found: Layout | None, mappings: Mappings) -> Reading:
    """How to read what was recognised. Raises RefusedError where its mapping has a fault, UsageError for a zone."""
    if found is None:
        return Reading("", None, Order("", "", ()))
    name, key = found
    mapping = mappings.systems[name]
    refuse_fault(mapping["fault"])
    layout = mapping["layouts"][key]
    clock = clock_of(mapping, layout, mappings.timezone, f"_orders/{name}.yaml")
    return Reading(str(mapping["title"]), layout, Order("", "", (), clock=clock))


def orders_of(rows: Iterable[Row], how: Reading) -> Iterator[Order]:
    """The orders that rows make: each its own, or those that follow belong to it (`rows: items`)."""
    if how.layout is None or how.layout.get("rows") != "items":
        for place, row in rows:
            yield how.made(how.number(row), place, [row])
        return
    begins = how.layout.get("begins", "")
    number, start = "", ""
    group: list[Mapping[str, object]] = []
    for place, row in rows:
        said = how.number(row)
        if group and said in ("", number) and not (begins and said and row.get(begins)):
            group.append(row)
            continue
        if group:
            yield how.made(number, start, group)
        if not said:
            message = say("{place}: the row has no order number, and no order stands before it", place=place)
            raise UsageError(message, say("export the orders again, and do not sort or cut the file"))
        number, start, group = said, place, [row]
    if group:
        yield how.made(number, start, group)
