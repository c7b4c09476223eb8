"""Text hygiene: every raw value passes here before anything looks at what it says.

What comes out is in NFC, trimmed, bounded, and free of anything that could act on
a terminal or hide in a reply: control characters, escape sequences (as a unit),
bidi overrides, embeddings and isolates, tag characters, zero-width characters.
Kept are the marks that real text needs: LRM, RLM, ALM, ZWJ, ZWNJ, variation
selectors, no-break spaces.
"""

from __future__ import annotations

import unicodedata

from cs_templates.answer.verdicts import Blank, Invalid
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

SIZE = 65_536
"""Characters of one value, all its parts together; more is refused before it is looked at."""
LINE = 500
LINES = 5_000
PARTS = 200
DEPTH = 4

_BREAKS = dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n") | {ord("\t"): " "}
_HIDDEN = frozenset(
    chr(code)
    for first, last in (
        (0x180E, 0x180E), (0x200B, 0x200B), (0x202A, 0x202E), (0x2060, 0x206F),
        (0xFEFF, 0xFEFF), (0xE0000, 0xE007F),
    )
    for code in range(first, last + 1)
)  # fmt: skip
_SHAPELESS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_STRINGS = frozenset("\x90\x98\x9d\x9e\x9f")
"""C1 openers of a control string (DCS, SOS, OSC, PM, APC): ECMA-48, 5.6."""


def clean(text: str, *, multiline: bool = False, limit: int | None = None) -> tuple[str, int]:
    """One text made safe, and how many hidden characters or escape sequences were taken out.

    `limit` is in characters (500 on one line, 5,000 on several unless given).
    Raises Invalid for a text that is too long, holds half a character (a lone
    surrogate) or, unless `multiline`, a line break.
    """
    limit = limit or (LINES if multiline else LINE)
    if len(text) > 4 * limit:
        _bound(len(text), limit)
    removed = 0
    if not text.isprintable():
        _refuse_surrogates(text)
        text, removed = without_hidden(text.replace("\r\n", "\n").translate(_BREAKS))
    text = unicodedata.normalize("NFC", text).strip()
    if "\n" in text:
        text = _lines(text, multiline)
    _bound(len(text), limit)
    return text, removed


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


def blank(text: str) -> bool:
    """Whether `text` shows nothing at all: empty, spaces, or only characters without a shape."""
    return not any(char.isprintable() and not char.isspace() and char not in _SHAPELESS for char in text)


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
        if (found := text.find(mark, at, at + LINES)) >= 0
    ]
    return min(ends, default=at)


def _lines(text: str, multiline: bool) -> str:
    if not multiline:
        raise Invalid(say("it has a line break; write it on one line"))
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _bound(size: int, limit: int) -> None:
    if size > limit:
        raise Invalid(
            say("it has {size:,} characters and may have {limit:,}; shorten it", size=size, limit=limit)
        )


def _refuse_surrogates(text: str) -> None:
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise Invalid(
            say("it holds half a character (a lone surrogate); copy the text again from its source")
        )


class Intake:
    """Takes in one raw value of any shape, counting what it removes and what is left of the bound.

    `if_blank` is what is said of a blank value, where it is not that one is needed.
    """

    __slots__ = ("if_blank", "left", "limit", "multiline", "removed")

    def __init__(self, *, multiline: bool = False, limit: int | None = None, if_blank: str = "") -> None:
        self.if_blank = if_blank
        self.multiline = multiline
        self.limit = limit
        self.left = SIZE
        self.removed = 0

    def take(self, raw: object) -> object:
        """`raw` with every text in it clean: str, tuples and dicts of them. Blank and Invalid are raised."""
        taken = self._take(raw, 0)
        if not taken or (type(taken) is str and blank(taken)):
            raise Blank(self.if_blank or say("it is blank; give it a value"))
        return taken

    def _take(self, raw: object, depth: int) -> object:
        if depth > DEPTH:
            raise Invalid(
                say("it is nested more than {most} deep; give plain text, or a list of it", most=DEPTH)
            )
        if type(raw) is str:
            return self._text(raw, top=depth == 0)
        if type(raw) is int:
            return _number(raw)
        if type(raw) is list or type(raw) is tuple:
            _count(len(raw))
            return tuple(self._take(part, depth + 1) for part in raw)
        if type(raw) is dict:
            _count(len(raw))
            return self._mapping(raw, depth)
        raise Invalid(_refusal(raw))

    def _mapping(self, raw: Mapping[object, object], depth: int) -> dict[str, object]:
        taken: dict[str, object] = {}
        for name, part in raw.items():
            if type(name) is not str:
                raise Invalid(say("its names are not text; give names such as amount or currency"))
            if part is not None:
                taken[self._text(name, top=False)] = self._take(part, depth + 1)
        return taken

    def _text(self, raw: str, *, top: bool) -> str:
        self.left -= len(raw)
        _bound(SIZE - self.left, SIZE)
        text, removed = clean(raw, multiline=self.multiline and top, limit=self.limit)
        self.removed += removed
        return text


def _count(parts: int) -> None:
    if parts > PARTS:
        raise Invalid(say("it has {parts:,} parts and may have {most}; shorten it", parts=parts, most=PARTS))


def _number(raw: int) -> str:
    if raw.bit_length() > 64:
        raise Invalid(say("the number is too large; give it as text if it is a code"))
    return str(raw)


def _refusal(raw: object) -> str:
    if raw is None:
        return say("it is null; leave it out, or give it a value")
    if type(raw) is bool:
        return say("it is true or false, which no value is; write it as text")
    if type(raw) is float:
        return say('it is a number with a point, which may not be exact; give it as text, as in "12.50"')
    return say("it is not text, a number or a list of them; write it as text")
