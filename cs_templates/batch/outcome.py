"""What came of one order, and what came of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cs_templates.errors import CsTemplatesError, FillError
from cs_templates.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

OK, FAILED = "ok", "failed"
MOST_KINDS = 100
"""So many kinds of failure are told apart."""


class Outcome(NamedTuple):
    """One row of the output: a reply, or why there is none.

    `row` is where the order begins in its file: its line in text, its place in other files. `status` is ok or
    failed; a failed one has no subject and no body, but an `error` and the `names` of the values that are missing or
    invalid. `warnings` are what an agent who fills this reply would be told.
    """

    order: str
    row: int
    status: str
    locale: str | None
    channel: str | None
    platform: str | None
    subject: str | None
    body: str | None
    error: str | None
    names: tuple[str, ...]
    warnings: tuple[str, ...]


COLUMNS = Outcome._fields


def names_of(error: Exception) -> tuple[str, ...]:
    """The values that an error says are missing or invalid."""
    if not isinstance(error, FillError):
        return ()
    found = [str(gap["name"]) for gap in error.missing] + [entry["name"] for entry in error.invalid]
    return tuple(dict.fromkeys(found))


def said_of(error: Exception) -> str:
    """Why an order failed. A bug of the tool is named by its class alone: its message may hold a customer's data."""
    if isinstance(error, CsTemplatesError):
        return error.message
    return say("a bug in cst: {name}", name=type(error).__name__)


class Kind(NamedTuple):
    """A kind of failure: how many orders failed so, and the first of them."""

    orders: int
    first: Outcome


class Tally:
    """How many replies were made, how many failed, and the first of each kind of failure."""

    def __init__(self) -> None:
        self.ok = 0
        self.failed = 0
        self._kinds: dict[tuple[str, ...], Kind] = {}

    @property
    def rows(self) -> int:
        """Rows out, which are the orders in."""
        return self.ok + self.failed

    def failure(self, outcome: Outcome, kind: str) -> None:
        """Count an order that failed; those with other names, or without any and of another kind, are others."""
        self.failed += 1
        key = outcome.names or (kind,)
        known = self._kinds.get(key)
        if known is not None:
            self._kinds[key] = known._replace(orders=known.orders + 1)
        elif len(self._kinds) < MOST_KINDS:
            self._kinds[key] = Kind(1, outcome)

    def kinds(self) -> Iterator[Kind]:
        """The kinds of failure, the most frequent first."""
        yield from sorted(self._kinds.values(), key=lambda kind: -kind.orders)
