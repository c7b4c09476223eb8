"""A batch, from the first order to the last: every order has its row, in the order of the input, in whole blocks."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
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


def blocks(orders: Iterator[Order]) -> Iterator[list[Order]]:
    """The orders of a source in blocks; where reading ends in an error after some, it is the fault of a last one.

    Raises the error where there was none before it.
    """
    row = 0
    while True:
        block: list[Order] = []
        try:
            block.extend(itertools.islice(orders, BLOCK))
        except CsTemplatesError as error:
            row = block[-1].row if block else row
            if not row:
                raise
            block.append(Order("", row + 1, (), Reading(lambda _: ""), UsageError(error.message)))
            orders = iter(())
        if not block:
            return
        row = block[-1].row
        yield block


def answer_all(
    orders: Iterator[Order], desk: Desk, format_: Format, write: Callable[[list[bytes]], None], tally: Tally,
    watch: Watch, skip: int = 0,
) -> None:  # fmt: skip
    """Answer the orders and write their rows, but for the first `skip`, which were written before.

    `watch` is told of each block and may raise to stop: what was answered is written.
    """
    answered, encoded = desk.answer, format_.row
    room = None if format_.most is None else format_.most - skip
    for block in blocks(orders):
        if skip:
            before, block = block[:skip], block[skip:]
            for order in before:
                desk.know(order)
            skip -= len(before)
            if not block:
                continue
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
