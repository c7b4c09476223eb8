"""A page: a part of a text with gaps for values, and what fills them, for one customer or for many at once."""

from __future__ import annotations

from itertools import repeat
from operator import itemgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

    from cs_templates.answer.table import Table

    Values = Mapping[str, Any]
    Getter = Callable[[Values], tuple[Any, ...]]
    Shown = list[tuple[int, Callable[[Any], str]]]


class UnlikeAPage(Exception):
    """Something that no page has a place for: these values are rendered by themselves."""


class Page:
    """A part of a text with gaps for values: `one` makes the text for one customer.

    It is the literals with places for values between them, what gets the row of values, and where a value stands
    that does not print as it is, with what prints it. `names` are the values' names. A page `is_open` where
    what prints them looks at the scope.
    """

    __slots__ = ("is_open", "names", "one")

    def __init__(self, literals: list[str], names: list[str], shown: Shown, *, is_open: bool) -> None:
        self.one = literals, _getter(names), shown
        self.names = names
        self.is_open = is_open

    def many(self, table: Table, places: Sequence[int]) -> list[str]:
        """The texts for the customers at these places, who have all values; for a page that is not open."""
        literals, _, shown = self.one
        columns: list[Iterable[str]] = [repeat(literal, len(places)) for literal in literals]
        columns[1::2] = [table.pick(name, places) for name in self.names]
        for at, printer in shown:
            columns[at] = map(printer, columns[at])
        return list(map("".join, zip(*columns, strict=True)))


def _getter(names: list[str]) -> Getter:
    if len(names) > 1:
        return itemgetter(*names)
    return (lambda values: (values[names[0]],)) if names else lambda _: ()


def _unlike(_value: object) -> str:
    raise UnlikeAPage


UNLIKE = Page([""], [], [(0, _unlike)], is_open=True)
"""The page of values that no page has a place for."""
