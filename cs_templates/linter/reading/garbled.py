"""Letters of UTF-8 that were taken for those of another encoding, and what they were meant to be."""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.regex import regex

Garbled = tuple[int, int, str]
"""From where to where, and what was meant; empty where that is lost."""

_LOST = regex("锟斤拷?|(?:锟斤拷)+|ï¿½|烫{3,}|屯{3,}")
_LOST_SIGNS = "锟ï烫屯"
"""With what `_LOST` begins: it takes longer to look for than these."""
_WESTERN = regex(r"[\u00c2-\u00ef][^\x00-\x7f\u00c0-\u00ff]{1,2}")
_HALF = regex(r"(?<=[A-Za-z])Ã(?=[a-z\s.,:;!?]|$)")
_CYRILLIC = regex(r"(?:[РС][^\x00-\x7fА-яЁ]){2,}")
_CYRILLIC_SIGNS = "РС"
_HAN = regex(r"[\u2e80-\u2fff\u3040-\u9fff]{3,}")
_LIKELY = (
    (0xA0, 0x17F), (0x400, 0x45F), (0x2010, 0x203A), (0x20AC, 0x20BF), (0x2116, 0x2122),
    (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0xFF01, 0xFF5E),
)  # fmt: skip
"""The letters and signs that replies are written in."""
_MARKS = frozenset("\u00a0«»“”‘’„…–—")
"""What may well stand behind a capital with an accent."""


def may_be_garbled(text: str) -> bool:
    """Whether a text, of any number of lines, has what `garbled` looks at more closely."""
    if (
        _HAN.search(text)
        or _WESTERN.search(text)
        or _HALF.search(text)
        or (_has_any(_LOST_SIGNS, text) and _LOST.search(text))
    ):
        return True
    return _has_any(_CYRILLIC_SIGNS, text) and _CYRILLIC.search(text) is not None


def garbled(text: str) -> Iterator[Garbled]:
    """What is garbled in a text, neighbours as one."""
    start = stop = 0
    meant = ""
    for first, last, letters in sorted({*_lost(text), *_western(text), *_cyrillic(text), *_han(text)}):
        if first > stop and stop:
            yield start, stop, meant
        start, meant = (start, meant + letters) if first == stop else (first, letters)
        stop = last
    if stop:
        yield start, stop, meant


def _has_any(signs: str, text: str) -> bool:
    return any(map(text.__contains__, signs))


def _lost(text: str) -> Iterator[Garbled]:
    if _has_any(_LOST_SIGNS, text):
        for hit in _LOST.finditer(text):
            yield hit.start(), hit.end(), ""


def _western(text: str) -> Iterator[Garbled]:
    """`Ã©` for é, `â€™` for ’, `Ð¿` for п; and `Ã` by itself for í, whose other half is a soft hyphen and often lost."""
    yield from ((hit.start(), hit.end(), "í") for hit in _HALF.finditer(text))
    for hit in _WESTERN.finditer(text):
        for length in (3, 2):
            said = hit.group()[:length]
            meant = _read_again(said, "cp1252")
            if len(meant) == 1 and len(said) == length and not _may_be_meant(text, hit.start(), said):
                yield hit.start(), hit.start() + length, meant
                break


def _may_be_meant(text: str, start: int, said: str) -> bool:
    """Whether this is a capital before a closing mark, as at the end of a quotation."""
    behind = text[start + len(said) : start + len(said) + 1]
    return {*said[1:]} <= _MARKS and not behind.isalpha()


def _cyrillic(text: str) -> Iterator[Garbled]:
    """`РџСЂРё` for При."""
    for hit in _CYRILLIC.finditer(text) if _has_any(_CYRILLIC_SIGNS, text) else ():
        meant = _read_again(hit.group(), "cp1251")
        if len(meant) > 1:
            yield hit.start(), hit.end(), meant


def _han(text: str) -> Iterator[Garbled]:
    """`鎮ㄥソ` for 您好."""
    for hit in _HAN.finditer(text):
        said = hit.group().encode("gbk", "ignore")
        meant = said.decode("utf-8", "ignore")  # the last byte of a text is often lost
        if (
            len(meant) > 1
            and min(meant) > "\u2e00"
            and _is_likely(meant)
            and len(meant.encode()) > 0.7 * len(said)
        ):
            yield hit.start(), hit.end(), meant


def _read_again(said: str, taken_for: str) -> str:
    """What the bytes of a text are in UTF-8; empty where they are none of it, or nothing that one writes."""
    try:
        meant = said.encode(taken_for).decode("utf-8")
    except UnicodeError:
        return ""
    return meant if _is_likely(meant) else ""


def _is_likely(meant: str) -> bool:
    return all(any(low <= ord(char) <= high for low, high in _LIKELY) for char in meant)
