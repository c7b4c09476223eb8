"""JSON and YAML: a file that is read at once, and where in it the orders are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cs_templates.answer import jsontext
from cs_templates.errors import UsageError
from cs_templates.orders import paths
from cs_templates.orders.readers.table import Row
from cs_templates.speech import say

OWN = "orders"


def read(data: bytes, path: str, name: str) -> object:
    """The data of a file: what begins with a bracket, or ends in .json, is JSON."""
    if path.endswith(".json") or data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return jsontext.read(data, name)
    from cs_templates import corpus  # YAML is read only where somebody writes orders by hand

    return corpus.read_data(data, name)


def rows(data: object, name: str, lists: Sequence[str]) -> Iterator[Row]:
    """The orders of a document with their numbers: the list it is, holds at one of the paths `lists`, or one order.

    What is no order is given as its error. Raises UsageError where there is no list.
    """
    orders = data if isinstance(data, list | tuple) else _held(data, lists)
    if orders is None:
        raise UsageError(say("{path} is not a list of orders", path=name))
    for number, order in enumerate(orders, 1):
        if isinstance(order, dict):
            yield number, order
        else:
            what = say("{path}: order {number} has no names with values", path=name, number=number)
            yield number, UsageError(what)


def _held(data: object, lists: Sequence[str]) -> Sequence[object] | None:
    if not isinstance(data, dict):
        return None
    for path in (*lists, OWN):
        found = list(paths.at(data, path))
        if any(isinstance(order, dict) for order in found):
            return found
    inner = data.get(OWN)
    return inner if isinstance(inner, list | tuple) else [data]
