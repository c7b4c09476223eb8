"""A batch by several processes: each answers every so manieth part of the orders, and one writes what they made.

What only reading from the beginning tells is not for parts of a table: where a row begins behind a broken quotation mark, which rows
are one order, which order stands there twice. Where that is asked, one process goes on behind what is written.
Processes are forked, so there is one where that is not possible.
"""

from __future__ import annotations

import json
import os
import signal
import struct
from array import array
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from typing import BinaryIO

from cs_templates.batch.outcome import Outcome
from cs_templates.batch.run import Done
from cs_templates.batch.seen import Seen
from cs_templates.errors import CsTemplatesError, UsageError
from cs_templates.orders import Uncut
from cs_templates.speech import say

_HEAD = struct.Struct(">QQQQQB")
_GOES_ON, _ENDED, _FAILED, _UNCUT = range(4)
_NOTHING = Done(b"", 0, [], 0)
Share = tuple[int, int]


def how_many(asked: int | None) -> int:
    """How many processes answer: as asked, else one; one where a process cannot be forked."""
    return asked or 1 if hasattr(os, "fork") else 1


def shared(count: int, work: Callable[[Share], Iterator[Done]]) -> Generator[Done, None, None]:
    """The parts that `count` processes answer, in their order; `work` is given each one's share.

    Raises UsageError where one of them fails, Uncut where the next part has to be read from the beginning.
    """
    children: list[int] = []
    pipes: list[BinaryIO] = []
    try:
        for mine in range(count):
            child, pipe = _begun(lambda mine=mine: work((mine, count)), pipes)  # type: ignore[misc]
            children.append(child)
            pipes.append(pipe)
        at = 0
        while (done := _received(pipes[at % count])) is not None:
            yield done
            at += 1
    finally:
        for pipe in pipes:
            pipe.close()
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _begun(work: Callable[[], Iterator[Done]], others: list[BinaryIO]) -> tuple[int, BinaryIO]:
    """A process that works, and where its blocks are read."""
    reading, writing = os.pipe()
    _widen(writing)
    child = os.fork()
    if child:
        os.close(writing)
        return child, os.fdopen(reading, "rb", buffering=1 << 20)
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # whom the user interrupts is the one that writes
        os.close(reading)
        for pipe in others:
            os.close(pipe.fileno())
        with os.fdopen(writing, "wb") as out:
            _send_all(work, out)
        code = 0
    finally:
        os._exit(code)


def _widen(pipe: int) -> None:
    """Room for several blocks in a pipe, where the system gives it: a process need not wait for the one that writes."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)


def _send_all(work: Callable[[], Iterator[Done]], out: BinaryIO) -> None:
    try:
        for done in work():
            _send(out, done)
        _send(out, _NOTHING, _ENDED)
    except Uncut:
        _send(out, _NOTHING, _UNCUT)
    except CsTemplatesError as error:
        _send(out, Done(error.message.encode(), 0, [], 0), _FAILED)


def _send(out: BinaryIO, done: Done, how: int = _GOES_ON) -> None:
    failed = json.dumps(done.failed).encode() if done.failed else b""
    out.write(_HEAD.pack(len(done.data), len(failed), len(done.told), done.ok, done.row, how))
    out.writelines((done.data, failed, done.told))
    out.flush()


def _received(pipe: BinaryIO) -> Done | None:
    """The next part of a process; None where it has no more. Raises UsageError where it failed, and Uncut."""
    head = pipe.read(_HEAD.size)
    if len(head) < _HEAD.size:
        raise UsageError(
            say("a process of the batch has ended"), say("what was written stays; --resume goes on with it")
        )
    size, failures, numbers, ok, row, how = _HEAD.unpack(head)
    data, failed, told = pipe.read(size), pipe.read(failures), pipe.read(numbers)
    if how == _FAILED:
        raise UsageError(data.decode())
    if how == _UNCUT:
        raise Uncut
    return None if how == _ENDED else Done(data, ok, _outcomes(failed), row, told)


def _outcomes(failed: bytes) -> list[Outcome]:
    rows = json.loads(failed or b"[]")
    return [Outcome._make([*cells[:-2], tuple(cells[-2]), tuple(cells[-1])]) for cells in rows]


def without_doubles(parts: Iterator[Done]) -> Iterator[Done]:
    """The parts up to the first with an order that was there before. Raises Uncut there."""
    seen = Seen()
    for done in parts:
        if not all(seen.add(array("q", done.told))):
            raise Uncut
        yield done
