"""What checking a value can end in besides a value, and how values are shown in messages."""

from __future__ import annotations

import unicodedata

SHOWN = 40
"""The most characters of a value that a message echoes."""


class Invalid(Exception):
    """A value that was given and cannot be used. `why` says so in one plain sentence, with an example."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Blank(Invalid):
    """A value that was given and holds nothing: never the same as one left out on purpose."""


class Unknown(Exception):
    """A value that had better count as not known; `notice` tells the agent why."""

    def __init__(self, notice: str) -> None:
        super().__init__(notice)
        self.notice = notice


def quoted(text: str) -> str:
    """A value as a message echoes it: in quotes, at most `SHOWN` characters, none that a terminal acts on."""
    shown = text if len(text) <= SHOWN else text[: _whole(text, SHOWN - 1)] + "…"
    return f"“{visible(shown)}”"


def visible(text: str) -> str:
    """`text` with every character that has no shape of its own replaced by U+FFFD."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in "\u00a0\u202f" else "\ufffd" for char in text)


def _whole(text: str, end: int) -> int:
    """The last place up to `end` that does not cut a letter from its accents or joiners."""
    while end > 1 and (unicodedata.combining(text[end]) or _is_glue(text[end]) or _is_glue(text[end - 1])):
        end -= 1
    return end


def _is_glue(char: str) -> bool:
    return char in "\u200d\ufe0f"
