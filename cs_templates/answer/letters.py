"""Letters and words, as the search index and a query see them.

Letter case, accents, apostrophes, ё and е, and full or half width make no difference. In
Chinese, Japanese, Korean and other scripts written without spaces, or with little use of
them, a *word* is any two neighbouring characters, because nothing marks where one begins.
"""

from __future__ import annotations

from zlib import crc32

PHRASE = "#"
"""What the index keys of whole titles, keywords and ids begin with; no word does."""
FIRST = 0xA1
"""Small numbers are written as one character each, 0 as this one: JSON reads a text twenty times as fast."""
CUT = 1000
"""What is added to the number of a language whose list in the index does not name all."""
MOST = 0xD800 - FIRST
"""Numbers from here on have no character: a corpus of so many scenarios has no index."""
_UNMARKED = ((0x0300, 0x036F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF))
"""Blocks of accents that fold away. The vowel signs of Indic and other scripts are letters, and stay."""
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ＇"))  # customers write didnt as often as didn't
_UNSPACED = (
    (0x4E00, 0x9FFF), (0x3040, 0x30FF), (0xAC00, 0xD7AF), (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1100, 0x11FF),
    (0x1780, 0x17FF), (0x3005, 0x3007), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Han, Kana, Hangul, Thai and Lao, Burmese, Khmer."""
_JOINT = "\0"
_PLAIN = "áéíóúüñёй"
_LETTERS = str.maketrans(_PLAIN, "aeiouunеи")
"""Letters that fold without asking Unicode, beside the Russian and the Chinese ones."""


class _Bare(dict[int, "str | None"]):
    """What is left of a decomposed character; filled as characters are met."""

    def __missing__(self, code: int) -> str | None:
        from unicodedata import category

        char: str | None = chr(code)
        if code > 0x7F and (_within(code, _UNMARKED) or category(chr(code)) == "Cf"):
            char = None
        self[code] = char
        return char


class _Apart(dict[int, str]):
    """What a folded character is where runs are cut: itself, a space, or without spaces a joint and itself."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if not (char.isalnum() or (code > 0x2FF and _is_mark(char))):
            found = " "
        else:
            found = _JOINT + char if is_unspaced(char) else char
        self[code] = found
        return found


def _is_mark(char: str) -> bool:
    from unicodedata import category

    return category(char)[0] == "M"


_BARE = _Bare({ord(letter): bare for letter, bare in zip("łøđıħŧ", "lodiht", strict=True)})
_APART = _Apart()


def fold(text: str) -> str:
    """A text with the differences gone that a search does not make (NFKC, case, accents)."""
    folded = text.lower()
    if folded.isascii():
        return folded.replace("'", "")
    if all(char < "\x80" or "а" <= char <= "я" or "一" <= char <= "鿿" or char in _PLAIN for char in folded):
        return folded.replace("'", "").translate(_LETTERS)
    from unicodedata import normalize  # a shared library: most queries in our languages do without

    text = normalize("NFKC", text.translate(_APOSTROPHES)).casefold()
    return normalize("NFC", normalize("NFD", text).translate(_BARE))


def is_unspaced(char: str) -> bool:
    """Whether a character belongs to a script written without spaces."""
    code = ord(char)
    return code >= 0x0E00 and _within(code, _UNSPACED)


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def runs(folded: str) -> list[str]:
    """The words and unspaced runs of a folded text, in order; all else divides them."""
    pieces = folded.translate(_APART).split()
    if folded.isascii() or _JOINT not in "".join(pieces):
        return pieces
    return [run for piece in pieces for run in _runs(piece)]


def _runs(piece: str) -> list[str]:
    """The runs of a piece in which each unspaced character stands behind a joint."""
    first, *rest = piece.split(_JOINT)
    if all(len(part) == 1 for part in rest) and not first:
        return ["".join(rest)] if rest else []
    found = [first] if first else []
    joined = ""
    for part in rest:
        joined += part[0]
        if part[1:]:
            found += [joined, part[1:]]
            joined = ""
    return [*found, joined] if joined else found


def words(run: str) -> list[str]:
    """The words of a run: itself, or in an unspaced script each two neighbours."""
    if len(run) < 3 or not is_unspaced(run[0]):
        return [run]
    return [run[at : at + 2] for at in range(len(run) - 1)]


def phrase_key(found: list[str]) -> str:
    """The index key of a whole title, keyword or id, from its runs."""
    return PHRASE + " ".join(found)


def beginning(text: str) -> str:
    """What words and entries are listed under that begin as a folded text does: two letters, or one unspaced."""
    return text[0] if is_unspaced(text[0]) else f"{text} "[:2]


def place(key: str, pages: int) -> int:
    """The page, of so many, that holds a key; a word stands on one page with the title that says only it."""
    return crc32(key.removeprefix(PHRASE).encode()) % pages
