"""The fields of `_orders/*.yaml`: how one shop system's orders become values."""

from __future__ import annotations

from cs_templates.corpus.decode.containers import Field, ListOf, MapOf, Record
from cs_templates.corpus.decode.shapes import KEBAB_NAME, Prose, Ref
from cs_templates.corpus.decode.special import VARIABLE, OneOrList, OneOrMore
from cs_templates.corpus.decode.values import Choice, Flag, Plain

LINE = Prose(one_line=True)
PROSE = Prose()
PATH = Plain()
PATHS = OneOrList(PATH)
ORDER_ITEMS = Record(
    {
        "each": Field(PATHS, "where the list of items is; without it, the rows themselves"),
        "name": Field(PATHS, "an item's name", required=True),
        "quantity": Field(PATHS, "how many of it; one without"),
    },
    "items",
)
ORDER_SOURCE = Record(
    {
        "from": Field(PATHS, "a column, or a path of keys with dots; of several the first that is filled"),
        "words": Field(MapOf(Plain(), Plain()), "their word: our option; * is any other"),
        "is": Field(Plain(), "the value itself, whatever the order says"),
        "zone": Field(Plain(), "the zone of a time that names none, as in America/Los_Angeles"),
        "shop_clock": Field(PATHS, "the same moment by the shop's own clock, where no shop.timezone is set"),
        "currency": Field(PATHS, "where the currency of the amount is"),
        "sum": Field(Flag(), "the amounts are added up"),
        "minus": Field(Flag(), "the amount is written with a minus sign"),
        "given": Field(PATHS, "a given name"),
        "family": Field(PATHS, "a family name"),
        "first": Field(PATHS, "the first day"),
        "last": Field(PATHS, "the last day"),
        **ORDER_ITEMS.fields,
        "name": Field(PATHS, "an item's name"),
        "items": Field(ORDER_ITEMS, "what is in the parcel"),
        "tracking": Field(PATHS, "the parcel's number"),
        "eta": Field(PATHS, "the parcel's day"),
    },
    "a field of an order",
)
ORDER_LAYOUT = Record(
    {
        "columns": Field(ListOf(PATH), "a table is this one where it has all these columns"),
        "keys": Field(ListOf(PATH), "JSON is this one where an order has all these keys"),
        "list": Field(PATHS, "where in the JSON the list of orders is"),
        "query": Field(
            PROSE, "for a database: the query that gives an order, :number in place of its number"
        ),
        "rows": Field(
            Choice(("orders", "items")), "items: rows that follow with the same number, or none, belong to it"
        ),
        "begins": Field(PATH, "a column that only an order's first row fills"),
        "days": Field(Plain(), "the zone whose days are printed, in place of the mapping's"),
        "quotes": Field(Flag(), "false: a quotation mark is a character like any other"),
        "fields": Field(MapOf(OneOrList(OneOrMore(ORDER_SOURCE, "from")), VARIABLE), "variable: where it is"),
    },
    "a layout",
)
ORDERS = Record(
    {
        "title": Field(LINE, "the system's name"),
        "platform": Field(Ref("platform"), "the marketplace whose rules hold for replies to its orders"),
        "zone": Field(Plain(), "the zone of times that name none, as in America/Los_Angeles"),
        "days": Field(Plain(), "the zone whose days are printed, where no shop.timezone is set"),
        "layouts": Field(MapOf(ORDER_LAYOUT, KEBAB_NAME), "the shapes in which it gives its orders"),
    },
    "an order mapping",
)
