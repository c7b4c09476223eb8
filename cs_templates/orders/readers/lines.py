"""JSON Lines: an order on each line, read one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cs_templates.answer import jsontext
from cs_templates.errors import UsageError
from cs_templates.orders.readers.table import Row
from cs_templates.speech import say


def rows(path: str, lines: Iterable[str]) -> Iterator[Row]:
    """Each line's order with its place. Raises UsageError with the line of what is no JSON or no order."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        order = jsontext.read(line.encode("utf-8", "surrogatepass"), place)
        if not isinstance(order, dict):
            raise UsageError(say("{place}: the order has no names with values", place=place))
        yield place, order
