"""The three standard streams: UTF-8 whatever the console says, and honest about failed writes.

What is written here is already safe to show (`screen.safe`).
"""

from __future__ import annotations

import os
import sys

from cs_templates.errors import FAILED, CsTemplatesError, UsageError
from cs_templates.speech import reason, say

MOST_BYTES = 10_000_000
"""The longest input that is read, from a file or from stdin."""


class OutputError(CsTemplatesError):
    """The text did not reach stdout. A reader that went away is no news: its message is empty."""

    code = FAILED
    name = "output"


def speak_utf8() -> None:
    """Read and write UTF-8. Stdout is strict: a reply is written as it is or not at all."""
    for stream, errors in ((sys.stdin, "strict"), (sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors)


def decoded(words: list[str]) -> list[str]:
    """Command-line words as UTF-8, where the system's locale could not read them.

    Raises UsageError for bytes that are not UTF-8 at all.
    """
    try:
        return [word if word.isascii() else _decoded(word) for word in words]
    except UnicodeDecodeError:
        raise UsageError(say("the command line holds bytes that are not UTF-8")) from None


def _decoded(word: str) -> str:
    try:
        word.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(word).decode("utf-8")
    return word


def is_terminal() -> bool:
    """Whether stdout is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def out(text: str) -> None:
    """Write `text` to stdout, all of it. Raises OutputError."""
    if sys.stdout is None:
        raise OutputError(say("stdout is closed: nothing was written"))
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        raise _lost(error) from None


def finish() -> None:
    """Write what other writers left in the buffer. Raises OutputError."""
    if sys.stdout is not None:
        out("")


def turn_away() -> None:
    """Write what is left in the buffer, or drop it where that fails, so that closing it at the end cannot."""
    try:
        finish()
    except OutputError:
        return


def _lost(error: OSError) -> OutputError:
    """The error of a failed write, with the stream turned away so that closing it cannot fail again."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        sys.stdout = None
    if isinstance(error, BrokenPipeError):
        return OutputError("")
    return OutputError(say("stdout cannot be written: {reason}", reason=reason(error)))


def err(text: str) -> None:
    """Write `text` to stderr. There is nobody to tell when that fails."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        pass


def end_line() -> None:
    """End the line that a terminal's `^C` stands on."""
    if sys.stderr is not None and sys.stderr.isatty():
        err("\n")


def read(path: str, most: int = MOST_BYTES, *, cut: bool = False) -> bytes:
    """A file's bytes, or stdin's where `path` is `-`.

    Raises UsageError where it is unreadable, or longer than `most` and not to be `cut`.
    """
    try:
        if path == "-":
            data = sys.stdin.buffer.read(most + 1) if sys.stdin else b""
        else:
            with open(_as_bytes(path), "rb") as file:
                data = file.read(most + 1)
    except OSError as error:
        raise UsageError(say("{path} cannot be read: {reason}", path=path, reason=reason(error))) from None
    if len(data) > most and not cut:
        raise UsageError(say("{path} is longer than {most} MB", path=path, most=most // 1_000_000))
    return data[:most]


def _as_bytes(path: str) -> str | bytes:
    """A path that opens whatever encoding the system's locale names."""
    return path if os.name == "nt" else path.encode("utf-8", "surrogateescape")
