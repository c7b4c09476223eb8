"""One order among many, by its number; what stands in the way is said with its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cs_templates.answer.intake import Invalid
from cs_templates.answer.values import refuse_damaged
from cs_templates.errors import UsageError
from cs_templates.orders.order import NUMBER, Mappings, Order, Source
from cs_templates.orders.readers.opening import called
from cs_templates.orders.source import is_url, orders
from cs_templates.speech import say

KEPT = 15
"""So many digits of a number a spreadsheet keeps."""


class Found(NamedTuple):
    """The order that was looked for, and the source that has it."""

    order: Order
    source: Source


class _Search:
    """What was met on the way: the order, and numbers that a spreadsheet may have made of its own."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        self.found: list[Found] = []
        self.spoilt: list[str] = []
        self.several = 0

    def look(self, order: Order, source: Source) -> None:
        """Keep the order if it is the one, and where it may have been."""
        number = bare(order.number)
        if number == self.wanted:
            self.several += 1
            self.found = [*self.found, Found(order, source)][:2]
        elif not self.spoilt and _may_have_been(number, self.wanted):
            self.spoilt = [order.place]


def find(sources: Sequence[Source], number: str, mappings: Mappings) -> Found:
    """The order whose number is `number`; `#1001` is also 1001.

    Raises UsageError: a source that cannot be read, no such order, more than one, or one whose number a
    spreadsheet has spoilt.
    """
    search = _Search(bare(number))
    for source in sources:
        for order in orders(source, mappings, bare(number)):
            search.look(order, source)
    where = ", ".join(_shown(source) for source in sources)
    if len(search.found) == 1:
        _refuse_spoilt(search.found[0].order)
        return search.found[0]
    if search.found:
        places = " · ".join(found.order.place for found in search.found)
        facts = {"count": search.several, "order": number, "path": where}
        what = say("there are {count} orders {order} in {path}", **facts)
        raise UsageError(
            what, say("each order has one row, or rows that follow each other: {places}", places=places)
        )
    raise _absent(number, where, search)


def bare(number: str) -> str:
    """A number without the sign that some shops put before it."""
    return number.strip().removeprefix("#").strip()


def _shown(source: Source) -> str:
    return source.where.partition("://")[0] if is_url(source.where) else called(source.where)


def _absent(number: str, where: str, search: _Search) -> UsageError:
    what = say("there is no order {order} in {path}", order=number, path=where)
    if not search.spoilt:
        return UsageError(what, say("orders are found by their {name}", name=NUMBER))
    hint = say("{place} has a number that a spreadsheet has damaged; export the orders again, and take the column in as text",
               place=search.spoilt[0])  # fmt: skip
    return UsageError(what, hint)


def _may_have_been(number: str, wanted: str) -> bool:
    """Whether a number is what a spreadsheet makes of the one wanted, or of any: 8.1E+15, zeros after 15 digits."""
    if len(wanted) > KEPT and len(number) == len(wanted) and wanted.isdigit():
        return number == wanted[:KEPT].ljust(len(wanted), "0")
    return _is_damaged(number)


def _is_damaged(number: str) -> bool:
    try:
        refuse_damaged(number)
    except Invalid:
        return True
    return False


def _refuse_spoilt(order: Order) -> None:
    try:
        refuse_damaged(order.number)
    except Invalid as invalid:
        raise UsageError(say("{place}: {why}", place=order.place, why=invalid.why)) from None
