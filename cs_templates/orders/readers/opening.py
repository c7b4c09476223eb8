"""Opening a file of orders, or stdin; every failure says which file it is."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from cs_templates.errors import UsageError
from cs_templates.orders.readers import encoding
from cs_templates.speech import reason, say

WHOLE = 200_000_000
"""The most bytes of a file that has to be read as a whole (JSON, YAML), or of stdin."""


def called(path: str) -> str:
    """What a message calls a file."""
    return "stdin" if path == "-" else path


@contextmanager
def binary(path: str) -> Iterator[BinaryIO]:
    """The file's bytes, from the beginning; stdin's are kept in memory. Raises UsageError."""
    try:
        if path == "-":
            data = sys.stdin.buffer.read(WHOLE + 1) if sys.stdin else b""
            _bound(path, len(data))
            yield io.BytesIO(data)
            return
        with open(_as_bytes(path), "rb") as file:
            if os.fstat(file.fileno()).st_size == 0:
                raise UsageError(say("{path} is empty", path=path), say("export the orders again"))
            yield file
    except OSError as error:
        raise UsageError(
            say("{path} cannot be read: {reason}", path=called(path), reason=reason(error))
        ) from None


@contextmanager
def text(path: str, asked: str = "") -> Iterator[tuple[TextIO, tuple[str, ...]]]:
    """The file as text, line ends as they stand, and what the agent should know of how it was read."""
    with binary(path) as file:
        name, concluded = encoding.find(file, called(path), asked)
        notes = [_concluded(path, name)] if concluded else []
        stream = io.TextIOWrapper(file, name, newline="")
        try:
            yield stream, tuple(notes)
        finally:
            stream.detach()


def _concluded(path: str, name: str) -> str:
    shown = {"gb2312": "GBK"}.get(name, encoding.NAMES.get(name, name))
    return say(
        "{path} does not say its encoding; it is read as {encoding}", path=called(path), encoding=shown
    )


def whole(path: str, asked: str = "") -> tuple[bytes, tuple[str, ...]]:
    """All of a file as UTF-8, for formats that are read at once, and what to know of it. Raises UsageError."""
    if path != "-":
        with binary(path) as file:
            _bound(path, os.fstat(file.fileno()).st_size)
    with text(path, asked) as (stream, notes):
        return stream.read().encode(), notes


def _bound(path: str, size: int) -> None:
    if size > WHOLE:
        message = say("{path} is longer than {most} MB", path=called(path), most=WHOLE // 1_000_000)
        raise UsageError(message, say("give it as CSV or JSON Lines, which are read row by row"))


def _as_bytes(path: str) -> str | bytes:
    """A path that opens whatever encoding the system's locale names."""
    return path if os.name == "nt" else path.encode("utf-8", "surrogateescape")
