"""Files of values and orders: JSON or YAML, from a path or from stdin."""

from __future__ import annotations

import os
import sys

from cs_templates.answer import jsontext
from cs_templates.errors import UsageError
from cs_templates.speech import reason, say

MOST_BYTES = 10_000_000
"""The longest input that is read, from a file or from stdin."""


def called(path: str) -> str:
    """What a message calls a file."""
    return "stdin" if path == "-" else path


def read_mapping(path: str) -> dict[str, object]:
    """A file of values, JSON or YAML. Raises UsageError or CorpusError where it is neither."""
    data = read_data(path)
    if not isinstance(data, dict):
        what = say("{path} holds no names with values", path=called(path))
        raise UsageError(what, say("as in {example}", example='{"order.number": "A-10293"}'))
    return data


def read_data(path: str) -> object:
    """A JSON or YAML file's data: what begins with a bracket, or ends in .json, is JSON."""
    data = read(path)
    if path.endswith(".json") or data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return jsontext.read(data, called(path))
    from cs_templates import corpus  # YAML is read above the wall

    return corpus.read_data(data, called(path))


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
