"""Characters that hide in a text or act on a terminal: control characters, escape sequences, bidi controls.

Few texts hold one, so this is loaded where one does.
"""

from __future__ import annotations

import unicodedata

LONGEST = 5_000
"""Characters that a control string may have; an opener that nothing ends within them is no string."""
_BREAKS = dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n") | {ord("\t"): " "}
_HIDDEN = frozenset(
    chr(code)
    for first, last in (
        (0x180E, 0x180E), (0x200B, 0x200B), (0x202A, 0x202E), (0x2060, 0x206F),
        (0xFEFF, 0xFEFF), (0xE0000, 0xE007F),
    )
    for code in range(first, last + 1)
)  # fmt: skip
_STRINGS = frozenset("\x90\x98\x9d\x9e\x9f")
"""C1 openers of a control string (DCS, SOS, OSC, PM, APC): ECMA-48, 5.6."""


def plain(text: str) -> tuple[str, int]:
    """`text` with line feeds for every line break and spaces for tabs, and `without_hidden`."""
    return without_hidden(text.replace("\r\n", "\n").translate(_BREAKS))


def without_hidden(text: str) -> tuple[str, int]:
    """`text` without control characters, escape sequences and hidden characters, and how many went.

    Line breaks must be line feeds already, which stay. A whole escape sequence counts as one.
    """
    kept: list[str] = []
    removed = at = 0
    while at < len(text):
        end = _harmful(text, at)
        if end == at:
            kept.append(text[at])
            end += 1
        else:
            removed += 1
        at = end
    return "".join(kept), removed


def _harmful(text: str, at: int) -> int:
    """Where the harmful thing that begins at `at` ends; `at` itself where there is none."""
    char = text[at]
    if char == "\x1b":
        return _after_escape(text, at + 1)
    if char == "\x9b":
        return _after_parameters(text, at + 1)
    if char in _STRINGS:
        return _after_string(text, at + 1)
    if char in _HIDDEN or (char != "\n" and unicodedata.category(char) == "Cc"):
        return at + 1
    return at


def _after_escape(text: str, at: int) -> int:
    """The end of an escape sequence whose ESC stands before `at` (ECMA-35, 13.2; ECMA-48, 5.3)."""
    kind = text[at : at + 1]
    if kind == "[":
        return _after_parameters(text, at + 1)
    if kind and kind in "]PX^_":
        return _after_string(text, at + 1)
    end = at
    while end < len(text) and " " <= text[end] <= "/":
        end += 1
    return end + 1 if end < len(text) and "0" <= text[end] <= "~" else at


def _after_parameters(text: str, at: int) -> int:
    """The end of a control sequence (CSI) whose introducer stands before `at` (ECMA-48, 5.4)."""
    end = at
    while end < len(text) and "0" <= text[end] <= "?":
        end += 1
    while end < len(text) and " " <= text[end] <= "/":
        end += 1
    return end + 1 if end < len(text) and "@" <= text[end] <= "~" else at


def _after_string(text: str, at: int) -> int:
    """The end of a control string; where nothing ends it, only its opener goes and the rest is seen."""
    ends = [
        found + len(mark)
        for mark in ("\x07", "\x9c", "\x1b\\")
        if (found := text.find(mark, at, at + LONGEST)) >= 0
    ]
    return min(ends, default=at)
