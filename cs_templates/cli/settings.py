"""The file of settings: read as YAML, sorted into what is a setting and what is not, and kept as data."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from zlib import crc32

from cs_templates import __version__, corpus
from cs_templates.answer import jsontext
from cs_templates.answer.files import write_private
from cs_templates.answer.near import did_you_mean
from cs_templates.cli import OWN
from cs_templates.errors import UsageError
from cs_templates.speech import reason, say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Value = str | list[Any] | dict[str, Any]

TEXTS = (
    "corpus", "locale", "ui", "gloss", "channel", "platform", "tone", "clipboard", "clipboard_timeout", "remember",
)  # fmt: skip
DATA = ("orders", "locales")
"""Settings that are more than one text; `orders` may be one."""
KNOWN = (*TEXTS, *DATA)

SEVERAL = to_say("settings: {name} takes one value; it is left aside")
NO_GROUP = to_say("settings: {name} takes a group, as in {{BR: pt}}; it is left aside")
AN_ORDERS = to_say("settings: {name} is an order's, not the settings'; it is left aside")
UNKNOWN = to_say("settings: there is no setting {name}; {hint}")


def read(kept: str, path: str) -> tuple[dict[str, Value], list[list[str]]]:
    """The settings in the file at `path`, by dotted name, and what was left aside: each name, and why.

    They are kept at `kept`, with what tells whether the file has changed.  Raises UsageError where the file
    cannot be read, and what the corpus raises for YAML that is none.
    """
    made = time.time_ns()
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise UsageError(say("{path} cannot be read: it is no regular file", path=path))
        with open(path, "rb") as file:
            info = os.fstat(file.fileno())
            data = file.read()
    except OSError as error:
        raise UsageError(say("{path} cannot be read: {reason}", path=path, reason=reason(error))) from None
    left: list[list[str]] = []
    values = dict(_sorted_out(corpus.read_data(data, path), left))
    stamp = [path, info.st_size, info.st_mtime_ns, info.st_ino, crc32(data)]
    record = {"tool": __version__, "made": made, "inputs": [stamp]}
    with contextlib.suppress(OSError):
        write_private(kept, [jsontext.write(record | {"values": values, "left": left}).encode()])
    return values, left


def _sorted_out(raw: object, left: list[list[str]]) -> Iterator[tuple[str, Value]]:
    value = _plain(raw)
    for name, found in value.items() if isinstance(value, dict) else ():
        if found == "":
            continue
        if name.partition(".")[0] in OWN:
            yield from _flat(name, found)
        elif _is_good(name, found):
            yield name, found
        else:
            left.append([name, _why_not(name, found)])


def _is_good(name: str, value: Value) -> bool:
    """Whether a value has the form of the setting: one text, a group for `locales`, anything for `orders`."""
    return (
        name == "orders"
        or (name in TEXTS and isinstance(value, str))
        or (name in DATA and isinstance(value, dict))
    )


def _plain(raw: object) -> Value:
    if isinstance(raw, dict):
        return {name: _plain(value) for name, value in raw.items()}
    return [_plain(item) for item in raw] if isinstance(raw, tuple | list) else str(raw)


def _flat(name: str, value: Value) -> Iterator[tuple[str, Value]]:
    if not isinstance(value, dict):
        yield name, value
        return
    for part, inner in value.items():
        yield from _flat(f"{name}.{part}", inner)


def _why_not(name: str, value: Value) -> str:
    if name in TEXTS:
        return SEVERAL
    if name in DATA:
        return NO_GROUP
    return AN_ORDERS if "." in name or isinstance(value, dict) else UNKNOWN


def warning(name: str, why: str) -> str:
    """A sentence about a setting that was left aside."""
    if why != UNKNOWN:
        return say(why, name=name)
    return say(UNKNOWN, name=name, hint=did_you_mean(name, (*KNOWN, *OWN)))
