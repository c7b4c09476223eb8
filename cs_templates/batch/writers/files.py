"""A file for each reply, in a directory, and `replies.jsonl` there: a row for every order, with its file's name.

A file is named by the order's row and number, `0000017-A-1002.txt`; of the number only what every system can have in
a name. It holds the subject, where there is one, an empty line, and the body.
"""

from __future__ import annotations

import os

from cs_templates.answer import jsontext
from cs_templates.batch.outcome import OK, Outcome
from cs_templates.batch.writers import Format, jsonl

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_LONGEST = 60


def format_for(directory: str) -> Format:
    """The format for a directory."""

    def row(outcome: Outcome) -> bytes:
        said = outcome._asdict()
        name = None
        if outcome.status == OK:
            name = name_of(outcome)
            _write(os.path.join(directory, name), outcome)
        del said["subject"], said["body"]
        line = said | {"file": name}
        return f"{jsontext.write(line)}\n".encode("utf-8", "replace")

    return Format(b"", row, jsonl.look)


def name_of(outcome: Outcome) -> str:
    """The name of an order's file."""
    number = "".join([char if char in _PLAIN else "_" for char in outcome.order[:_LONGEST]])
    return f"{outcome.row:07}-{number}.txt" if number else f"{outcome.row:07}.txt"


def _write(path: str, outcome: Outcome) -> None:
    """The file, whole or not at all. One that a stopped batch wrote is written again the same."""
    text = outcome.body if outcome.subject is None else f"{outcome.subject}\n\n{outcome.body}"
    temporary = f"{path}.tmp"
    with open(temporary, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(f"{text}\n")
    os.replace(temporary, path)
