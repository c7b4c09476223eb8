"""An order as it is read: its number, where it stands, and its values when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from cs_templates.orders import paths
from cs_templates.orders.fields import OWN_CLOCK, Clock, Doubt, Rows, value
from cs_templates.orders.times import zone
from cs_templates.speech import say

NUMBER, LOCALE, COUNTRY = "order.number", "customer.locale", "customer.country"
Values = Mapping[str, object]


class Source(NamedTuple):
    """Where orders are: a file's path, `-` for stdin, or a database's URL.

    `query` is the team's own for a database, `system` the mapping to use where it is not to be recognised,
    `encoding` that of a file that does not tell it.
    """

    where: str
    query: str = ""
    system: str = ""
    encoding: str = ""


class Mappings(NamedTuple):
    """What the book knows of orders.

    `known` is its record `orders`, `systems` the records of the systems, `timezone` the zone of the shop.
    """

    known: Mapping[str, Any]
    systems: Mapping[str, Mapping[str, Any]]
    timezone: str = ""


@dataclass(frozen=True)
class Order:
    """One order. `place` is its file and row; `values` are raw, by variable, and made when they are asked for.

    An order in our own names (`layout` None) is its values already. `doubts` say, by variable, what stands there
    and could not be used.
    """

    number: str
    place: str
    rows: Rows = field(repr=False)
    system: str = ""
    layout: Mapping[str, Any] | None = field(default=None, repr=False)
    clock: Clock = OWN_CLOCK
    notices: tuple[str, ...] = ()

    @cached_property
    def _read(self) -> tuple[dict[str, object], dict[str, str]]:
        if self.layout is None:
            return dict(self.rows[0]), {}
        values: dict[str, object] = {}
        doubts: dict[str, str] = {}
        for name, declared in self.layout["fields"].items():
            try:
                found = value(declared, self.rows, self.clock)
            except Doubt as doubt:
                where = {"place": self.place, "column": doubt.column, "why": doubt.why}
                doubts[name] = say("{place}, {column}: {why}", **where)
                continue
            if found is not None:
                values[name] = found
        return values, doubts

    @property
    def values(self) -> dict[str, object]:
        """What the order says, by variable."""
        return self._read[0]

    @property
    def doubts(self) -> dict[str, str]:
        """Why a variable that the order has a value for is left out."""
        return self._read[1]

    @property
    def locale(self) -> str:
        """The locale of the buyer, where the order says it."""
        return paths.one([self.values], [LOCALE])[0]

    @property
    def country(self) -> str:
        """The country that the order goes to, where it says it."""
        return paths.one([self.values], [COUNTRY])[0].upper()


def clock_of(mapping: Mapping[str, Any], layout: Mapping[str, Any], timezone: str, where: str) -> Clock:
    """How the times of a layout are read: the shop's zone wins over the mapping's. Raises UsageError."""
    days = layout.get("days") or mapping.get("days", "")
    shown = zone(timezone, "shop.timezone") if timezone else _zone(days, where)
    return Clock(_zone(mapping.get("zone", ""), where), shown)


def _zone(name: str, where: str) -> Any:
    return zone(name, where) if name else None
