"""A batch, from the first order to the last: every order has its row, in the order of the input, in whole blocks."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from cs_templates.batch.outcome import COLUMNS, OK, Outcome, Tally
from cs_templates.errors import CsTemplatesError, UsageError
from cs_templates.orders.order import Order, Reading
from cs_templates.orders.stretch import Stretch
from cs_templates.speech import say

if TYPE_CHECKING:
    from cs_templates.batch.desk import Desk
    from cs_templates.batch.writers import Format

STATUS = COLUMNS.index("status")
BLOCK = 64
"""Rows that are written at once, and between which a batch may be stopped; few enough for a processor's cache."""
Block = list[Order] | Stretch
Watch = Callable[[int], None]
"""Told after each block in which row of the input its last order begins."""


class Stopped(Exception):
    """The user stopped the batch; what was written is whole rows."""


def blocks(orders: Iterator[Order | Stretch]) -> Iterator[Block]:
    """The orders of a source in blocks; where reading ends in an error after some, it is the fault of a last one.

    Raises the error where there was none before it.
    """
    block: list[Order] = []
    for one in _to_the_end(orders):
        if len(block) == BLOCK or (block and isinstance(one, Stretch)):
            yield block
            block = []
        if isinstance(one, Stretch):
            yield one
        else:
            block.append(one)
    if block:
        yield block


def _to_the_end(orders: Iterator[Order | Stretch]) -> Iterator[Order | Stretch]:
    row = 0
    try:
        for one in orders:
            yield one
            row = last_row(one)
    except CsTemplatesError as error:
        if not row:
            raise
        yield Order("", row + 1, (), Reading(lambda _: ""), UsageError(error.message))


def last_row(one: Order | Block) -> int:
    """Where the last order begins."""
    if isinstance(one, Stretch):
        return one.numbered[-1]
    return one[-1].row if isinstance(one, list) else one.row


class Done(NamedTuple):
    """Orders answered: their rows as bytes, how many are replies, the failed ones, where the last one begins.

    `told` are hashes of the orders' numbers, as an array's bytes, where another process looks for doubles.
    """

    data: bytes
    ok: int
    failed: list[Outcome]
    row: int
    told: bytes = b""


def answered(
    orders: Iterator[Order | Stretch],
    desk: Desk,
    format_: Format,
    skip: int = 0,
    share: tuple[int, int] = (0, 1),
) -> Iterator[Done]:
    """The orders answered block by block, but for the first `skip`, which were answered before.

    A block that was answered before is given empty. `share` is (this one, of so many): of several processes that read
    all orders each answers every so manieth block, and knows the orders of the others.
    """
    mine, of = share
    for index, block in enumerate(blocks(orders)):
        before, left = _cut(block, skip if index % of == mine else size(block))
        desk.know(before)
        skip = max(skip - size(block), 0)
        if index % of == mine:
            yield _done(desk.answer_all(left), format_, last_row(block))


def answered_at_once(orders: list[Order | Stretch], desk: Desk, format_: Format) -> Done:
    """A part of a source answered, with what tells its orders from those of other parts."""
    made = list(blocks(iter(orders)))
    outcomes = [outcome for block in made for outcome in desk.answer_all(block)]
    done = _done(outcomes, format_, last_row(made[-1]) if made else 0)
    return done._replace(told=array("q", [hash(outcome.order) for outcome in outcomes]).tobytes())


def _cut(block: Block, before: int) -> tuple[Block, Block]:
    return block.cut(before) if isinstance(block, Stretch) else (block[:before], block[before:])


def size(block: Block) -> int:
    """How many orders a block has."""
    return len(block.rows if isinstance(block, Stretch) else block)


def _done(outcomes: list[Outcome], format_: Format, row: int) -> Done:
    failed = [outcome for outcome in outcomes if outcome[STATUS] != OK]
    data = b"".join(map(format_.row, outcomes))
    return Done(data, len(outcomes) - len(failed), failed, row)


def write_all(
    done: Iterable[Done], write: Callable[[bytes], None], tally: Tally, watch: Watch, most: int | None = None
) -> None:
    """Write the rows and count them; at most so many. `watch` may raise to stop: what was answered is written.

    Raises UsageError where there are more.
    """
    for block in done:
        tally.ok += block.ok
        for outcome in block.failed:
            tally.failure(outcome, _kind(outcome))
        if most is not None and tally.rows > most:
            raise _too_many(most)
        write(block.data)
        watch(block.row)


def _too_many(most: int) -> UsageError:
    message = say("the output takes {most:,} rows, and there are more orders", most=most)
    return UsageError(message, say("write .jsonl or .csv"))


def _kind(outcome: Outcome) -> str:
    """What failures without names are alike by: their words, without numbers and what is quoted."""
    words = (outcome.error or "").split(": ")[-1].split("“")[0]
    return "".join([char for char in words if not char.isdigit()])
