"""JSON Lines: an order on each line, read one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cs_templates.answer import jsontext
from cs_templates.errors import UsageError
from cs_templates.orders.readers.table import Row
from cs_templates.speech import say


def rows(path: str, lines: Iterable[str]) -> Iterator[Row]:
    """Each line's order with the line's number; what is no JSON or no order as its error."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _order(line, f"{path}:{number}")


def _order(line: str, place: str) -> dict[str, object] | UsageError:
    try:
        order = jsontext.read(line.encode("utf-8", "surrogatepass"), place)
    except UsageError as error:
        return error
    if isinstance(order, dict):
        return order
    return UsageError(say("{place}: the order has no names with values", place=place))
