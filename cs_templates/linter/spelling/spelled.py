"""The words of a text that a dictionary should know: no names, abbreviations, codes, or words of another script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cs_templates.answer.intake import script_of
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

_LETTER = r"[^\W\d_]"
_WORD = regex(
    rf"(?<![\w’'@#&/+{VALUE}-]){_LETTER}+(?:[’'-]{_LETTER}+)*(?![\w@+&/{VALUE}]|[-’'][\w{VALUE}]|\.[\w{VALUE}])"
)
_ABBREVIATED = regex(rf"\.[)»”\"]*[ \u00a0\n]*(?:[a-zа-яёáéíóúñ\d,;:{VALUE}])")
_OPENING = "«“„\"'‘(¿¡–—-•* \u00a0\n\t" + GAP
_ENDS = ".!?…:"


class Spelled(NamedTuple):
    """A word as it is written in a piece, and as dictionaries write it: with a straight apostrophe."""

    piece: Piece
    start: int
    stop: int
    said: str


def spelled(piece: Piece) -> Iterator[Spelled]:
    """The words of a piece."""
    text = prose(piece)
    for found in _WORD.finditer(text):
        word = found.group().replace("’", "'")
        if _is_word(piece, word) and not _is_name(piece, text, found) and not _is_short(text, found):
            yield Spelled(piece, found.start(), found.end(), word)


def parts(word: str) -> list[str]:
    """What a dictionary is asked about: a word's parts between hyphens, but for single letters."""
    return [part for part in word.split("-") if len(part) > 1]


def _is_word(piece: Piece, word: str) -> bool:
    """Whether it is written as words are: in this script, and in small letters but for the first."""
    if script_of(word[0]) not in piece.language.scripts:
        return False
    return any(parts(word)) and all(part[1:].islower() for part in parts(word))


def _is_name(piece: Piece, text: str, found: re.Match[str]) -> bool:
    """Whether its capital letter is not explained by the beginning of a sentence."""
    if not found.group()[0].isupper():
        return False
    before = text[: found.start()].rstrip(_OPENING)
    if piece.role in ("form", "noun", "choice") and not before:
        return text.rstrip()[-1:] not in _ENDS
    return bool(before) and before[-1] not in _ENDS and "\n\n" not in text[len(before) : found.start()]


def _is_short(text: str, found: re.Match[str]) -> bool:
    """Whether it is an abbreviation: a full stop behind it ends no sentence."""
    return (
        len(found.group()) < 5
        and text[found.end() : found.end() + 1] == "."
        and bool(_ABBREVIATED.match(text, found.end()))
    )
