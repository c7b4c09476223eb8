"""A batch, from the first order to the last: every order has its row, in the order of the input, in whole blocks."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from cs_templates.batch.outcome import COLUMNS, OK, Outcome, Tally
from cs_templates.errors import CsTemplatesError, UsageError
from cs_templates.orders.order import Order, Reading
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.batch.desk import Desk
    from cs_templates.batch.writers import Format

STATUS = COLUMNS.index("status")
BLOCK = 256
"""Rows that are written at once, and between which a batch may be stopped."""
Watch = Callable[[int], None]
"""Told after each block in which row of the input its last order begins."""


class Stopped(Exception):
    """The user stopped the batch; what was written is whole rows."""


def every(orders: Iterator[Order]) -> Iterator[Order]:
    """The orders of a source; where reading ends in an error after some of them, the error is the last one's fault."""
    row = 0
    while True:
        try:
            order = next(orders, None)
        except CsTemplatesError as error:
            if not row:
                raise
            order = Order("", row + 1, (), Reading(lambda _: ""), UsageError(error.message))
            orders = iter(())
        if order is None:
            return
        row = order.row
        yield order


def answer_all(
    orders: Iterable[Order], desk: Desk, format_: Format, write: Callable[[list[bytes]], None], tally: Tally,
    watch: Watch, skip: int = 0,
) -> None:  # fmt: skip
    """Answer the orders and write their rows, but for the first `skip`, which were written before.

    `watch` is told of each block and may raise to stop: what was answered is written.
    """
    left = iter(orders)
    for order in itertools.islice(left, skip):
        desk.know(order)
    answered, encoded = desk.answer, format_.row
    room = None if format_.most is None else format_.most - skip
    while block := list(itertools.islice(left, BLOCK)):
        outcomes = list(map(answered, block))
        rows = list(map(encoded, outcomes))
        failed = [outcome for outcome in outcomes if outcome[STATUS] != OK]
        tally.ok += len(block) - len(failed)
        for outcome in failed:
            tally.failure(outcome, _kind(outcome))
        if room is not None:
            room -= len(rows)
            _refuse_more(room, format_.most)
        write(rows)
        watch(block[-1].row)


def _refuse_more(room: int, most: int | None) -> None:
    if room < 0:
        message = say("the output takes {most:,} rows, and there are more orders", most=most)
        raise UsageError(message, say("write .jsonl or .csv"))


def _kind(outcome: Outcome) -> str:
    """What failures without names are alike by: their words, without numbers and what is quoted."""
    words = (outcome.error or "").split(": ")[-1].split("“")[0]
    return "".join([char for char in words if not char.isdigit()])
