"""The encoding of a text file: told by its mark, or by the one strict reading that is possible, or said to be unclear.

A file is read once to find out, in pieces. UTF-8 and UTF-16 tell themselves. What is neither is read as GBK or
windows-1251 where one of the two makes sense, throughout, and the other does not; nothing else is guessed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from cs_templates.errors import UsageError
from cs_templates.speech import say

PIECE = 1 << 16
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_RUSSIAN = re.compile(r"(?:[А-ЯЁІЇЄҐ]?[а-яёіїєґ]+|[А-ЯЁІЇЄҐ]+)")
_SIGNS = frozenset("«»№—–“”„’‘…·×°©®€\xa0§±")
_COMMON = frozenset("оеаинтсрвл")
_SECOND_LEVEL = 0xD8
_INSIDE_LATIN = re.compile(r"[A-Za-z][\u4e00-\u9fff][a-z]")
_CHINESE = re.compile(
    r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uff65\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u00d7￥]+"
)
RIVAL = "koi8-r"
"""What reads as words, and is none of the two, makes both of them doubtful."""
NAMES = {"gb18030": "GBK", "cp1251": "windows-1251", "utf-16": "UTF-16", "utf-32": "UTF-32"}


def find(file: BinaryIO, path: str, asked: str = "") -> tuple[str, bool]:
    """The encoding of a file that can be rewound, and whether it was concluded rather than told.

    Raises UsageError where `asked` is no encoding or does not fit, or where none can be told.
    """
    told = _known(asked, path) if asked else _told(file)
    if told:
        _hold(file, told, path)
        return told, False
    wrong = _fault(file, "utf-8")
    if wrong is None:
        return "utf-8", False
    found = [name for name, makes_sense in _GUESSES if _reads(file, name, makes_sense)]
    if len(found) == 1 and not _reads(file, RIVAL, _is_russian):
        return found[0], True
    what = say("{path} is not UTF-8: byte {byte}", path=path, byte=wrong + 1)
    raise UsageError(what, say("save it as CSV UTF-8, or say its encoding in the settings, as in {example}",
                               example="orders: {file: orders.csv, encoding: gbk}"))  # fmt: skip


def _known(asked: str, path: str) -> str:
    try:
        found = codecs.lookup(asked)
    except LookupError:
        message = say("{path}: there is no encoding {name}", path=path, name=asked)
        raise UsageError(message, say("as in {example}", example="gbk")) from None
    return "gb18030" if found.name in ("gbk", "gb2312", "cp936") else found.name


def _told(file: BinaryIO) -> str:
    """The encoding that a mark at the start, or the zeros between Latin letters, tell of."""
    start = file.read(4096)
    file.seek(0)
    for mark, name in MARKS:
        if start.startswith(mark):
            return name
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) > 3 and max(even, odd) > len(start) // 4 and not min(even, odd):
        return "utf-16-le" if odd else "utf-16-be"
    return ""


def _hold(file: BinaryIO, encoding: str, path: str) -> None:
    wrong = _fault(file, encoding)
    if wrong is not None:
        name = NAMES.get(encoding, encoding.upper())
        what = say("{path} is not {encoding}: byte {byte}", path=path, encoding=name, byte=wrong + 1)
        raise UsageError(what, say("save it as CSV UTF-8"))


def _fault(file: BinaryIO, encoding: str) -> int | None:
    """Where the first byte is that the encoding does not have; None where all of the file fits it."""
    decoder = codecs.getincrementaldecoder(encoding)()
    done = 0
    file.seek(0)
    try:
        while piece := file.read(PIECE):
            kept = len(decoder.getstate()[0])
            decoder.decode(piece)
            done += len(piece)
        kept = len(decoder.getstate()[0])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return max(done - kept + error.start, 0)
    finally:
        file.seek(0)
    return None


def _reads(file: BinaryIO, encoding: str, makes_sense: Callable[[Iterator[str]], bool]) -> bool:
    """Whether all of the file can be read so, and reads like what is written in that encoding."""
    try:
        return makes_sense(_lines(file, encoding))
    except UnicodeDecodeError:
        return False
    finally:
        file.seek(0)


def _lines(file: BinaryIO, encoding: str) -> Iterator[str]:
    """The lines with anything but ASCII in them: neither encoding has a line feed inside a character."""
    file.seek(0)
    for line in file:
        if not line.isascii():
            yield line.decode(encoding)


def _is_russian(lines: Iterator[str]) -> bool:
    """Whether what is not ASCII is Cyrillic words and a few signs, in the letters that such words are made of."""
    letters = common = 0
    for line in lines:
        words = [word for word in _WORD.findall(line) if not word.isascii()]
        if not all(map(_RUSSIAN.fullmatch, words)):
            return False
        if not all(char.isascii() or char.isalpha() or char in _SIGNS for char in line):
            return False
        written = "".join(words)
        letters += len(written)
        common += sum(char in _COMMON for char in written.lower())
    return common >= letters * 0.45


def _is_chinese(lines: Iterator[str]) -> bool:
    """Whether what is not ASCII is Chinese characters, most of them everyday ones, and their signs.

    The everyday ones are the first level of GB 2312. None stands inside a Latin word.
    """
    characters = everyday = 0
    for line in lines:
        if _INSIDE_LATIN.search(line) or not all(char.isascii() or _CHINESE.fullmatch(char) for char in line):
            return False
        written = [char for char in line if "\u4e00" <= char <= "\u9fff"]
        characters += len(written)
        everyday += sum(char.encode("gb2312")[0] < _SECOND_LEVEL for char in written)
    return everyday >= characters * 0.7


_GUESSES: tuple[tuple[str, Callable[[Iterator[str]], bool]], ...] = (
    ("gb2312", _is_chinese), ("cp1251", _is_russian),
)  # fmt: skip
