"""Orders: the facts of an order from a shop system's file, a table of one's own or a database.

`orders(source, mappings)` gives the orders of a source one after another, `stretches` plain ones of a table many at
once, `parts` those of every so manieth part of a table; `find` the one that has a number.
What a system's fields are is data (`_orders/<system>.yaml`), read from the book; a file is recognised by its
columns or keys. Orders are read, used and forgotten: nothing of them is kept or written anywhere.

Above the wall, and loaded only where an order is asked for.
"""

from cs_templates.orders.find import Found, find
from cs_templates.orders.order import Mappings, Order, Source, answered_in, mappings_of
from cs_templates.orders.source import Uncut, orders, parts, stretches
from cs_templates.orders.stretch import Stretch

__all__ = [
    "Found",
    "Mappings",
    "Order",
    "Source",
    "Stretch",
    "Uncut",
    "answered_in",
    "find",
    "mappings_of",
    "orders",
    "parts",
    "stretches",
]
