"""Every raw value on its way in: made clean, in one of a few shapes, and the verdicts it may come to.

What `clean` lets through is in NFC, trimmed, bounded, and free of anything that
could act on a terminal or hide in a reply: control characters, escape sequences
(as a unit), bidi overrides, embeddings and isolates, tag characters, zero-width
characters. Kept are the marks that real text needs: LRM, RLM, ALM, ZWJ, ZWNJ,
variation selectors, no-break spaces.

Loaded at every fill; see `values` for what the kinds make of a clean value.
"""

from __future__ import annotations

from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

SHOWN = 40
"""The most characters of a value that a message echoes."""
SIZE = 65_536
"""Characters of one value, all its parts together; more is refused before it is looked at."""
LINE = 500
LINES = 5_000
PARTS = 200
DEPTH = 4
DIGITS = 15
"""The most digits of a number."""

_SHAPELESS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_FOLDED = str.maketrans("\u00a0\u202f\u2009\u3000", "    ") | {
    code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)
}
"""Spaces of every width, and the full-width signs that a Chinese input method types: ＋５ｄ is +5d."""
_MARKS = frozenset("\u00ad\u061c\u200c\u200d\u200e\u200f\ufe0e\ufe0f")


# Verdicts


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
    from unicodedata import combining

    while end > 1 and (combining(text[end]) or _is_glue(text[end]) or _is_glue(text[end - 1])):
        end -= 1
    return end


def _is_glue(char: str) -> bool:
    return char in "\u200d\ufe0f"


# Cleaning


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
        from cs_templates.answer import hidden  # few values hold such a character

        text, removed = hidden.plain(text)
    if not text.isascii():
        from unicodedata import normalize  # a library of its own

        text = normalize("NFC", text)
    text = text.strip()
    if "\n" in text:
        text = _lines(text, multiline)
    _bound(len(text), limit)
    return text, removed


def blank(text: str) -> bool:
    """Whether `text` shows nothing at all: empty, spaces, or only characters without a shape."""
    return not any(char.isprintable() and not char.isspace() and char not in _SHAPELESS for char in text)


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


# Shapes


class Scene:
    """What a value is read against: its SPEC, today (y, m, d), the locale record; notices collect here."""

    __slots__ = ("locale", "notices", "spec", "today")

    def __init__(
        self, spec: Mapping[str, Any], today: tuple[int, int, int], locale: Mapping[str, Any]
    ) -> None:
        self.spec = spec
        self.today = today
        self.locale = locale
        self.notices: list[str] = []

    def least(self, usual: int) -> int:
        """The least number the spec allows, `usual` where it says nothing."""
        declared = self.spec.get("min")
        return declared if isinstance(declared, int) else usual

    def most(self, usual: int) -> int:
        """The greatest number the spec allows, `usual` where it says nothing."""
        declared = self.spec.get("max")
        return declared if isinstance(declared, int) else usual


def text_of(raw: object, example: str) -> str:
    """A clean raw value that has to be one text."""
    if type(raw) is not str:
        raise Invalid(say("it has to be one text, as in {example}", example=example))
    return raw


def bare(raw: object, example: str) -> str:
    """A text that is not prose: marks that only steer how text runs go, spaces and full-width signs are plain."""
    text = text_of(raw, example)
    if text.isascii():
        return text
    return "".join(char for char in text.translate(_FOLDED) if char not in _MARKS).strip()


def parts_of(raw: object, separators: str, example: str) -> tuple[str, ...]:
    """The texts of a list, or of one text cut at any of `separators`; trimmed, none of them empty."""
    if type(raw) is tuple:
        parts = [text_of(part, example) for part in raw]
    else:
        parts = split(text_of(raw, example), separators)
    kept = tuple(part.strip() for part in parts if part.strip())
    if not kept:
        raise Blank(say("there is nothing in it; write {example}", example=example))
    return kept


def split(text: str, separators: str) -> list[str]:
    """`text` cut at every character of `separators`."""
    for separator in separators[1:]:
        text = text.replace(separator, separators[0])
    return text.split(separators[0])


def fields_of(raw: object, allowed: tuple[str, ...], example: str) -> Mapping[str, object]:
    """A clean raw value that has to be an object with no other names than `allowed`."""
    if type(raw) is not dict:
        raise Invalid(say("it has to be {example}", example=example))
    other = next((name for name in raw if name not in allowed), None)
    if other is not None:
        raise Invalid(
            say(
                "it has a name it should not have; its names are {names}, as in {example}",
                names=", ".join(allowed), example=example,
            )
        )  # fmt: skip
    return raw


def whole(text: str) -> int | None:
    """A whole number of ordinary digits without sign, separators or leading zeros; None for anything else."""
    if not (text.isascii() and text.isdigit()) or len(text) > DIGITS or (text[0] == "0" and len(text) > 1):
        return None
    return int(text)


def decimal(text: str) -> tuple[int, int] | None:
    """A number with an optional decimal point as (units, digits after the point), kept as written."""
    before, point, after = text.partition(".")
    if whole(before) is None:
        return None
    if not point:
        return int(before), 0
    if not (after.isascii() and after.isdigit()) or len(before) + len(after) > DIGITS:
        return None
    return int(before + after), len(after)


# Scripts


_RANGES = (
    (0x41, 0x24F, "Latn"), (0x250, 0x2AF, "Latn"), (0x370, 0x3FF, "Grek"), (0x400, 0x52F, "Cyrl"),
    (0x530, 0x58F, "Armn"), (0x590, 0x5FF, "Hebr"), (0x600, 0x6FF, "Arab"), (0x750, 0x77F, "Arab"),
    (0x8A0, 0x8FF, "Arab"), (0x900, 0x97F, "Deva"), (0x980, 0x9FF, "Beng"), (0xA00, 0xA7F, "Guru"),
    (0xA80, 0xAFF, "Gujr"), (0xB00, 0xB7F, "Orya"), (0xB80, 0xBFF, "Taml"), (0xC00, 0xC7F, "Telu"),
    (0xC80, 0xCFF, "Knda"), (0xD00, 0xD7F, "Mlym"), (0xD80, 0xDFF, "Sinh"), (0xE00, 0xE7F, "Thai"),
    (0xE80, 0xEFF, "Laoo"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"), (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x137F, "Ethi"), (0x1780, 0x17FF, "Khmr"), (0x1C80, 0x1C8F, "Cyrl"), (0x1C90, 0x1CBF, "Geor"),
    (0x1E00, 0x1EFF, "Latn"), (0x1F00, 0x1FFF, "Grek"), (0x2C60, 0x2C7F, "Latn"), (0x2D00, 0x2D2F, "Geor"),
    (0x2DE0, 0x2DFF, "Cyrl"), (0x2E80, 0x2FDF, "Hani"), (0x3005, 0x3007, "Hani"), (0x3021, 0x303B, "Hani"),
    (0x3041, 0x309F, "Hira"), (0x30A0, 0x30FF, "Kana"), (0x3100, 0x312F, "Bopo"), (0x3130, 0x318F, "Hang"),
    (0x31A0, 0x31BF, "Bopo"), (0x31F0, 0x31FF, "Kana"), (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"),
    (0xA640, 0xA69F, "Cyrl"), (0xA720, 0xA7FF, "Latn"), (0xA960, 0xA97F, "Hang"), (0xAC00, 0xD7FF, "Hang"),
    (0xF900, 0xFAFF, "Hani"), (0xFB00, 0xFB06, "Latn"), (0xFB13, 0xFB17, "Armn"), (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFE, "Arab"), (0xFF21, 0xFF5A, "Latn"), (0xFF66, 0xFF9F, "Kana"),
    (0xFFA0, 0xFFDC, "Hang"), (0x20000, 0x323AF, "Hani"),
)  # fmt: skip
"""Scripts (ISO 15924) and the blocks of the Unicode standard that they are written in, as coarse as telling one
writing system from another allows. Only letters have a script: digits, punctuation and symbols are everybody's."""
_SCRIPTS_OF = {
    "Hans": ("Hani", "Bopo"), "Hant": ("Hani", "Bopo"), "Hani": ("Hani", "Bopo"),
    "Jpan": ("Hani", "Hira", "Kana"), "Kore": ("Hang", "Hani"),
}  # fmt: skip
_SCRIPT_NAMES = {
    "Latn": to_say("Latin"), "Cyrl": to_say("Cyrillic"), "Grek": to_say("Greek"), "Hani": to_say("Chinese characters"), "Hira": to_say("Hiragana"),
    "Kana": to_say("Katakana"), "Hang": to_say("Hangul"), "Arab": to_say("Arabic"), "Hebr": to_say("Hebrew"), "Thai": to_say("Thai"),
    "Hans": to_say("Chinese characters"), "Hant": to_say("Chinese characters"), "Jpan": to_say("Japanese"), "Kore": to_say("Korean"),
    "Deva": to_say("Devanagari"), "Armn": to_say("Armenian"), "Geor": to_say("Georgian"), "Bopo": to_say("Bopomofo"),
}  # fmt: skip
_KNOWN_SCRIPTS = frozenset(code for _, _, code in _RANGES)
UNSPACED = frozenset(("Hani", "Hira", "Kana", "Bopo", "Thai", "Laoo", "Khmr", "Mymr"))
"""Scripts that put no space between words."""


def script_of(char: str) -> str:
    """The script of a letter; empty for anything else, `Zzzz` for a letter of no script listed here."""
    if char.isascii():
        return "Latn" if char.isalpha() else ""
    if not char.isalpha() or "\u02b0" <= char <= "\u02ff":
        return ""
    code = ord(char)
    return next((name for first, last, name in _RANGES if first <= code <= last), "Zzzz")


def script_name(code: str) -> str:
    """What a message calls a script."""
    return say(_SCRIPT_NAMES[code]) if code in _SCRIPT_NAMES else say("another script")


def written_in(codes: Iterable[str]) -> frozenset[str]:
    """The scripts of letters that a locale with these scripts writes: `Jpan` is Han with both kana."""
    return frozenset(part for code in codes for part in _SCRIPTS_OF.get(code, (code,)))


def foreign_script(text: str, codes: Iterable[str]) -> str:
    """The first script in `text` that a locale with these scripts does not write; empty where there is none.

    Latin counts as foreign where the locale does not write it. A locale whose
    own script is not listed here is not judged.
    """
    own = written_in(codes)
    if not own <= _KNOWN_SCRIPTS:
        return ""
    return next((code for char in text if (code := script_of(char)) and code not in own), "")
