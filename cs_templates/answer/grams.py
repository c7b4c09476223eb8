"""Words and letter groups (grams), as the search index and a query see them.

Letter case, accents, apostrophes, ё and е, and full or half width make no difference. A word
of a script with spaces gives its groups of 3 to 5 letters, the spaces around it
counted in; Chinese, Japanese, Korean and other scripts written without spaces,
or with little use of them, give groups of 1 to 3. A *word* there is any two
neighbouring characters, because nothing marks where one begins.
"""

from __future__ import annotations

import unicodedata
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SPACED = (3, 4, 5)
UNSPACED = (1, 2, 3)
WORD, PHRASE, ENTRY, TURNED = "=", "#", "@", "<"
"""What the index keys of whole words, whole texts, entries of concepts, and words read backwards begin with."""
FIRST = 0xA1
LEAST_REPAIRED = 4
"""Letters that a word has to have to be taken for another one mistyped."""
_MARKS = (WORD, PHRASE, ENTRY, TURNED)
MOST = 0xD800 - FIRST
"""Numbers from here on have no character: a corpus of so many scenarios has no index."""
_UNMARKED = ((0x0300, 0x036F), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF))
"""Blocks of accents that fold away. The vowel signs of Indic and other scripts are letters, and stay."""
_BARE = {ord(letter): bare for letter, bare in zip("łøđıħŧ", "lodiht", strict=True)}
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ＇"))  # customers write didnt as often as didn't
_UNSPACED = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x3005, 0x3007),
    (0x3040, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7AF),
    (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Thai, Lao, Burmese, Khmer, Han, Kana and Hangul."""


def fold(text: str) -> str:
    """A text with the differences gone that a search does not make (NFKC, case, accents)."""
    if text.isascii():
        return text.lower().replace("'", "")
    text = unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold().translate(_BARE)
    bare = (char for char in unicodedata.normalize("NFD", text) if not _folds_away(char))
    return unicodedata.normalize("NFC", "".join(bare))


def _folds_away(char: str) -> bool:
    code = ord(char)
    return code > 0x7F and (unicodedata.category(char) == "Cf" or _within(code, _UNMARKED))


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def is_unspaced(char: str) -> bool:
    """Whether a character belongs to a script written without spaces."""
    code = ord(char)
    return code >= 0x0E00 and _within(code, _UNSPACED)


def runs(folded: str) -> list[str]:
    """The words and unspaced runs of a folded text, in order; all else divides them."""
    found: list[str] = []
    last = ""
    for char in folded:
        kind = _kind(char)
        if kind and kind == last:
            found[-1] += char
        elif kind:
            found.append(char)
        last = kind
    return found


def _kind(char: str) -> str:
    if not (char.isalnum() or (char > "\u02ff" and unicodedata.category(char)[0] == "M")):
        return ""
    return "unspaced" if is_unspaced(char) else "spaced"


def words(run: str) -> list[str]:
    """The words of a run: itself, or in an unspaced script each two neighbours."""
    if len(run) < 3 or not is_unspaced(run[0]):
        return [run]
    return [run[at : at + 2] for at in range(len(run) - 1)]


def grams(run: str) -> Iterator[str]:
    """The letter groups of a run, each as often as it stands there."""
    sizes, text = (UNSPACED, run) if is_unspaced(run[0]) else (SPACED, f" {run} ")
    for size in sizes:
        for at in range(len(text) - size + 1):
            yield text[at : at + size]


def word_key(word: str) -> str:
    """The index key of a whole word; two neighbours of an unspaced script are a gram already."""
    return word if is_unspaced(word[0]) else WORD + word


def phrase_key(found: list[str]) -> str:
    """The index key of a whole title, keyword or id, from its runs."""
    return PHRASE + " ".join(found)


def entry_key(say: str) -> str:
    """The index key of a concept's entry, from its folded text."""
    return ENTRY + say


def turned_key(word: str) -> str:
    """The index key that finds a word by its end."""
    return TURNED + word[::-1]


def place(key: str) -> tuple[int, int]:
    """Where a key is kept: its kind (0 Latin, 1 other scripts with spaces, 2 without), and a hash.

    Keys with the same beginning have the same hash, so that a query reads few buckets.
    """
    if key[0] in _MARKS and len(key) > 1:
        end = " " if key[0] == ENTRY else ""  # an entry is looked for by two letters, or by one and the space
        key = key[1:] if is_unspaced(key[1]) else f" {key[1:]}{end}"
    letter = key.lstrip(" ")[0]
    if is_unspaced(letter):
        return 2, crc32(letter.encode())
    return int(letter > "\u024f"), crc32(key[:3].encode())


def as_text(numbers: list[int]) -> str:
    """Small numbers (below MOST) as one character each: JSON reads a text twenty times as fast."""
    return "".join([chr(number + FIRST) for number in numbers])


def as_numbers(text: str) -> list[int]:
    """The numbers that `as_text` wrote."""
    return [ord(char) - FIRST for char in text]
