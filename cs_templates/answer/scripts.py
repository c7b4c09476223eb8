"""Which script a letter belongs to, and whether a locale writes it.

Scripts are ISO 15924 codes. Only letters have one: digits, punctuation and
symbols are at home everywhere. The ranges are blocks of the Unicode standard,
as coarse as telling one writing system from another allows.
"""

from __future__ import annotations

from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

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
_PARTS = {
    "Hans": ("Hani", "Bopo"), "Hant": ("Hani", "Bopo"), "Hani": ("Hani", "Bopo"),
    "Jpan": ("Hani", "Hira", "Kana"), "Kore": ("Hang", "Hani"),
}  # fmt: skip
_NAMES = {
    "Latn": to_say("Latin"), "Cyrl": to_say("Cyrillic"), "Grek": to_say("Greek"), "Hani": to_say("Chinese characters"), "Hira": to_say("Hiragana"),
    "Kana": to_say("Katakana"), "Hang": to_say("Hangul"), "Arab": to_say("Arabic"), "Hebr": to_say("Hebrew"), "Thai": to_say("Thai"),
    "Hans": to_say("Chinese characters"), "Hant": to_say("Chinese characters"), "Jpan": to_say("Japanese"), "Kore": to_say("Korean"),
    "Deva": to_say("Devanagari"), "Armn": to_say("Armenian"), "Geor": to_say("Georgian"), "Bopo": to_say("Bopomofo"),
}  # fmt: skip
_KNOWN = frozenset(code for _, _, code in _RANGES)
UNSPACED = frozenset(("Hani", "Hira", "Kana", "Bopo", "Thai", "Laoo", "Khmr", "Mymr"))
"""Scripts that put no space between words."""


def of(char: str) -> str:
    """The script of a letter; empty for anything else, `Zzzz` for a letter of no script listed here."""
    if char.isascii():
        return "Latn" if char.isalpha() else ""
    if not char.isalpha() or "\u02b0" <= char <= "\u02ff":
        return ""
    code = ord(char)
    return next((name for first, last, name in _RANGES if first <= code <= last), "Zzzz")


def name(code: str) -> str:
    """What a message calls a script."""
    return say(_NAMES[code]) if code in _NAMES else say("another script")


def written(codes: Iterable[str]) -> frozenset[str]:
    """The scripts of letters that a locale with these scripts writes: `Jpan` is Han with both kana."""
    return frozenset(part for code in codes for part in _PARTS.get(code, (code,)))


def foreign(text: str, codes: Iterable[str]) -> str:
    """The first script in `text` that a locale with these scripts does not write; empty where there is none.

    Latin counts as foreign where the locale does not write it. A locale whose
    own script is not listed here is not judged.
    """
    own = written(codes)
    if not own <= _KNOWN:
        return ""
    return next((code for char in text if (code := of(char)) and code not in own), "")
