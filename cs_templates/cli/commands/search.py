"""`cst search`: scenarios that match a query, best first."""

from __future__ import annotations

import os
import sys

from cs_templates.answer.search import search
from cs_templates.cli import screen
from cs_templates.cli.commands import Session, at_least, told
from cs_templates.errors import DONE, FAILED, NothingFound, UsageError
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

LONGEST = 100_000
"""Bytes of a message that are read; what is beyond them says nothing more."""
MOST_SHOWN = 6
PASTE = to_say("Paste the message, then press Ctrl-D.")
PASTE_ON_WINDOWS = to_say("Paste the message, then press Ctrl-Z and Enter.")
CONVERT = "iconv -f GBK -t UTF-8 message.txt | cst search -"


def run(
    query: Sequence[str], *, limit: int = 10, ui: str | None = None, as_json: bool = False,
    corpus: str | None = None,
) -> int:  # fmt: skip
    """Print the scenarios that match, on a terminal with the words that say so; exit code 1 where none does.

    A query of `-` is read from stdin, as a customer's whole message.
    """
    at_least(1, limit, "--limit")
    words = _stdin() if list(query) == ["-"] else " ".join(query)
    session = Session(corpus, ui)
    try:
        hits = session.answer(lambda book: search(book, words, session.ui, limit))
    except NothingFound:
        if not as_json:
            raise
        hits = []
    if as_json:
        screen.write_json({"query": words, "results": hits})
    else:
        screen.table(screen.rows((hit["scenario"], _title(hit)) for hit in hits))
    return DONE if hits else FAILED


def _title(hit: dict[str, Any]) -> str:
    """The title, and for a person why it is there."""
    why = ", ".join(hit["matched"][:MOST_SHOWN]) if screen.is_terminal() else ""
    return f"{told(hit)} · {why}" if why else told(hit)


def _stdin() -> str:
    from cs_templates.cli import datafiles  # most queries stand on the command line

    if sys.stdin is not None and sys.stdin.isatty():
        screen.note(say(PASTE_ON_WINDOWS if os.name == "nt" else PASTE))
    try:
        words = _whole(datafiles.read("-", LONGEST, cut=True)).decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        hint = say("say what it is written in, as in: {command}", command=CONVERT)
        raise UsageError(say("stdin is not UTF-8"), hint) from None
    if not words:
        raise UsageError(say("there is nothing to search for on stdin"))
    return words


def _whole(data: bytes) -> bytes:
    """The bytes without the piece of a character that cutting may have left at the end."""
    if len(data) < LONGEST:
        return data
    end = len(data) - 1
    while end and data[end] & 0xC0 == 0x80:  # the bytes of a character after its first
        end -= 1
    return data[:end]
