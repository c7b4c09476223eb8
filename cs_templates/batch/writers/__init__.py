"""What a batch writes, a format a file: JSON Lines, CSV, a spreadsheet, or a file for each reply.

A format says how a row is written, and how to find out, of what a batch left that was stopped, which rows are whole.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import BinaryIO, NamedTuple

from cs_templates.batch.outcome import Outcome
from cs_templates.errors import UsageError
from cs_templates.speech import say

INSIDE = "replies.jsonl"
"""What tells of every order in a directory of replies."""


class Written(NamedTuple):
    """What stands in a file: where its last whole row ends (a byte), how many rows are ok, how many failed."""

    end: int = 0
    ok: int = 0
    failed: int = 0


class Format(NamedTuple):
    """How rows are written.

    `head` opens the file, `row` makes the bytes of one, `look` finds the whole rows of a file, `finish` makes the
    output of the rows that were written, where they are not the output themselves. `most` rows go into it.
    """

    head: bytes
    row: Callable[[Outcome], bytes]
    look: Callable[[BinaryIO], Written]
    finish: Callable[[str, str], None] | None = None
    most: int | None = None


def is_directory(path: str) -> bool:
    """Whether an output is a directory, for a file for each reply: it is one, or ends like one."""
    return path.endswith(("/", os.sep)) or os.path.isdir(path)


def format_of(path: str) -> Format:
    """How the rows of an output are written, by its name. Raises UsageError for a name that tells of no format."""
    name = path.lower()
    if is_directory(path):
        from cs_templates.batch.writers import files

        return files.format_for(path)
    if name.endswith((".jsonl", ".ndjson")):
        from cs_templates.batch.writers import jsonl

        return jsonl.FORMAT
    if name.endswith(".csv"):
        from cs_templates.batch.writers import csv

        return csv.FORMAT
    if name.endswith(".xlsx"):
        from cs_templates.batch.writers import xlsx

        return xlsx.made()
    message = say("-o {path}: its name says no format", path=path)
    raise UsageError(message, say("end it in .jsonl, .csv or .xlsx, or in / for a file for each reply"))
