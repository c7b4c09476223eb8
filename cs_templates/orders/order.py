"""An order as it is read: its number, where it stands, and its values when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from cs_templates.answer.book import checked
from cs_templates.orders import paths
from cs_templates.orders.fields import OWN_CLOCK, Clock, Doubt, Rows, value
from cs_templates.orders.times import zone
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.errors import UsageError

NUMBER, LOCALE, COUNTRY = "order.number", "customer.locale", "customer.country"
Values = dict[str, object]


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


def mappings_of(book: Book, timezone: str) -> Mappings:
    """How orders are read, as the book knows it."""
    index = checked(book, "orders")
    return Mappings(index, {name: checked(book, f"orders/{name}") for name in index["systems"]}, timezone)


class Reading:
    """How the rows of a source are read: as a layout of a system, without one in our own names.

    `place` says where a row stands, `system` is the system's title, `platform` the marketplace whose rules its
    replies are held to (empty for a shop of one's own), `notices` what to know of how the source was read.
    """

    __slots__ = ("_numbers", "_one", "clock", "layout", "notices", "place", "platform", "system")

    def __init__(
        self, place: Callable[[int], str], system: str = "", layout: Mapping[str, Any] | None = None,
        clock: Clock = OWN_CLOCK, platform: str = "", notices: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.place = place
        self.system = system
        self.layout = layout
        self.clock = clock
        self.platform = platform
        self.notices = notices
        self._numbers: list[list[str]] = [[NUMBER]]
        if layout is not None:
            field = layout["fields"].get(NUMBER, {"sources": []})
            self._numbers = [source.get("from", []) for source in field["sources"]]
        self._one = self._numbers[0][0] if len(self._numbers) == 1 and len(self._numbers[0]) == 1 else ""

    def number(self, row: Mapping[str, object]) -> str:
        """The number a row says; empty where it says none."""
        if self._one:
            plain = row.get(self._one)
            if type(plain) is str:
                return plain.strip()
        for where in self._numbers:
            found = row.get(where[0]) if len(where) == 1 else None
            said = found.strip() if type(found) is str else paths.one([row], where)[0]
            if said:
                return said
        return ""


class Order:
    """One order. `row` is where it begins, and `place` says so; values are raw, and made when they are asked for.

    An order in our own names (its reading has no layout) is its values already. `fault` is why it could not be
    read; then it has no rows.
    """

    __slots__ = ("_read", "fault", "number", "reading", "row", "rows")

    def __init__(
        self, number: str, row: int, rows: Rows, reading: Reading, fault: UsageError | None = None
    ) -> None:
        self.number = number
        self.row = row
        self.rows = rows
        self.reading = reading
        self.fault = fault
        self._read: tuple[Values, dict[str, str]] | None = None

    def read(self, names: Collection[str] | None = None) -> tuple[Values, dict[str, str]]:
        """Its values by variable, and by variable why something that stands there could not be used.

        Where `names` are given, of a mapped order only these are looked for.
        """
        layout = self.reading.layout
        if layout is None:
            return dict(self.rows[0]), {}
        values: Values = {}
        doubts: dict[str, str] = {}
        fields = layout["fields"]
        for name in fields if names is None else [name for name in names if name in fields]:
            try:
                found = value(fields[name], self.rows, self.reading.clock)
            except Doubt as doubt:
                where = {"place": self.place, "column": doubt.column, "why": doubt.why}
                doubts[name] = say("{place}, {column}: {why}", **where)
                continue
            if found is not None:
                values[name] = found
        return values, doubts

    def _whole(self) -> tuple[Values, dict[str, str]]:
        if self._read is None:
            self._read = self.read()
        return self._read

    @property
    def place(self) -> str:
        """Its file and row."""
        return self.reading.place(self.row)

    @property
    def values(self) -> Values:
        """What the order says, by variable."""
        return self._whole()[0]

    @property
    def doubts(self) -> dict[str, str]:
        """Why a variable that the order has a value for is left out."""
        return self._whole()[1]

    @property
    def locale(self) -> str:
        """The locale of the buyer, where the order says it."""
        return self.says(LOCALE)

    @property
    def country(self) -> str:
        """The country that the order goes to, where it says it."""
        return self.says(COUNTRY).upper()

    def says(self, name: str) -> str:
        """The one text that the order has for a variable; empty where it has none."""
        row = self.rows[0]
        if self.reading.layout is None and type(found := row.get(name)) is str:
            return found.strip()
        return paths.one([self.read((name,))[0]], [name])[0]


def answered_in(order: Order, table: object, mappings: Mappings) -> tuple[str, str]:
    """The locale in which orders from the buyer's country are answered, and where that is said; empty where nowhere.

    `table` is the settings' own, which wins over the corpus's.
    """
    own: Mapping[str, Any] = table if isinstance(table, dict) else {}
    country = order.country
    found = own.get(country) or mappings.known["locales"].get(country, "")
    return str(found), say("settings") if country in own else "_corpus.yaml"


def clock_of(mapping: Mapping[str, Any], layout: Mapping[str, Any], timezone: str, where: str) -> Clock:
    """How the times of a layout are read: the shop's zone wins over the mapping's. Raises UsageError."""
    days = layout.get("days") or mapping.get("days", "")
    shown = zone(timezone, "shop.timezone") if timezone else _zone(days, where)
    return Clock(_zone(mapping.get("zone", ""), where), shown)


def _zone(name: str, where: str) -> Any:
    return zone(name, where) if name else None
