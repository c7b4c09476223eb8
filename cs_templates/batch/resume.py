"""A batch that was stopped can go on: what it has written so far, and what it was about.

Rows go into `FILE.part`, which becomes FILE when all are there. Beside it `FILE.resume` says of which input and of
which request they are, as checksums, and which day it was: nothing of a customer. What is written is told by the part
itself, of which half a row at the end is cut off. So a batch may end anywhere, also between two bytes of a row.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from cs_templates import __version__
from cs_templates.batch.writers import INSIDE, Format, Written, is_directory
from cs_templates.errors import UsageError
from cs_templates.speech import say

try:
    from _blake2 import blake2b  # hashlib loads OpenSSL beside it, which takes as long as a thousand replies
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from cs_templates.answer.book import Book
    from cs_templates.batch.asked import Asked, Day

PART, STATE = ".part", ".resume"
PIECE = 1 << 20


class Input(NamedTuple):
    """A file of orders: the checksum of its bytes, and how many lines it has."""

    checksum: str
    lines: int


def input_of(path: str) -> Input:
    """Read a file to its end. Raises UsageError where that fails."""
    found = blake2b(digest_size=16)
    lines = 0
    try:
        with open(path, "rb") as file:
            while piece := file.read(PIECE):
                found.update(piece)
                lines += piece.count(b"\n")
    except OSError as error:
        message = say("{path} cannot be read: {reason}", path=path, reason=error.strerror or "")
        raise UsageError(message) from None
    return Input(found.hexdigest(), lines)


def request_of(asked: Asked, book: Book, source: object) -> str:
    """The checksum of what is asked of every order, of the files of the corpus and of how the orders are read."""
    files = sorted((entry[0], entry[-1]) for entry in book.inputs)
    said = [__version__, sorted(asked._asdict().items()), files, source]
    return blake2b(json.dumps(said, default=str).encode("utf-8", "replace"), digest_size=16).hexdigest()


class State(NamedTuple):
    """What `FILE.resume` says."""

    input: str
    request: str
    today: Day


class Output:
    """An output in the making. `written` are the rows that stood there at the beginning.

    Use it as a context: what is not finished at its end stays there, to be gone on with.
    """

    def __init__(self, path: str, format_: Format) -> None:
        inside = os.path.join(path, INSIDE) if is_directory(path) else path
        self.path = inside
        self.part = inside + PART
        self.state = inside + STATE
        self._format = format_
        self.written = Written()
        self._file: int = -1

    def recall(self) -> State | None:
        """What a batch that was stopped left; None where there is nothing to go on with."""
        if not os.path.exists(self.part):
            return None
        try:
            with open(self.state, encoding="utf-8") as file:
                said = json.load(file)
            return State(str(said["input"]), str(said["request"]), tuple(said["today"]))
        except (OSError, ValueError, LookupError, TypeError):
            message = say("{path} is not whole, and nothing says what it is of", path=self.part)
            raise UsageError(message, say("delete it, and begin anew")) from None

    def begin(self, state: State | None) -> None:
        """Begin anew; `state` is kept for a batch that is stopped. Raises UsageError where nothing can be written."""
        try:
            os.makedirs(os.path.dirname(self.path) or ".", exist_ok=True)
            if state is not None:
                self._keep(state)
            self._file = os.open(self.part, _FLAGS | os.O_TRUNC, 0o666)
            self._write(self._format.head)
        except OSError as error:
            raise self._failed(error) from None

    def go_on(self) -> None:
        """Cut off what is not whole, and go on behind it."""
        try:
            with open(self.part, "rb") as file:
                self.written = self._format.look(file)
            self._file = os.open(self.part, _FLAGS, 0o666)
            os.truncate(self._file, self.written.end)
            os.lseek(self._file, 0, os.SEEK_END)
            if not self.written.end:
                self._write(self._format.head)
        except OSError as error:
            raise self._failed(error) from None

    def write(self, rows: bytes) -> None:
        """Write whole rows. Raises UsageError where there is no room for them."""
        try:
            self._write(rows)
        except OSError as error:
            raise self._failed(error) from None

    def finish(self) -> None:
        """Make the output of the rows, durably; nothing is left of the part."""
        try:
            os.fsync(self._file)
            self.close()
            if self._format.finish is None:
                os.replace(self.part, self.path)
            else:
                self._format.finish(self.part, self.path)
                os.unlink(self.part)
            if os.path.exists(self.state):
                os.unlink(self.state)
        except OSError as error:
            raise self._failed(error) from None

    def close(self, *, keep: bool = True) -> None:
        """Close the part; it stays, but for one that there is no use to keep."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
            for path in () if keep else (self.part, self.state):
                with suppress(OSError):
                    os.unlink(path)

    def _keep(self, state: State) -> None:
        said = {"version": 1, **state._asdict()}
        temporary = f"{self.state}.tmp"
        with open(temporary, "w", encoding="utf-8") as file:
            json.dump(said, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, self.state)

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[os.write(self._file, view) :]

    def _failed(self, error: OSError) -> UsageError:
        message = say("{path} cannot be written: {reason}", path=self.path, reason=error.strerror or "")
        return UsageError(message, say("what was written stays; --resume goes on with it"))


_FLAGS = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
