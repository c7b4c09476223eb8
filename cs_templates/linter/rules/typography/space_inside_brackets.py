"""A space stands right behind an opening bracket or quote, or right before a closing one.

Brackets and quotes touch what they hold; only French puts a space inside « ».

Fails (ru):

    Кружка ( синяя ) из заказа {{ order.number }} уже в пути.

Passes (ru):

    Кружка (синяя) из заказа {{ order.number }} уже в пути.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.regex import regex

CODE = "T406"
SEVERITY = "warning"
SCOPE = "piece"
_SPACE = r"[ \u00a0\u202f]+"
_OPENING, _CLOSING = "([¿¡（《", ")]）》"
_QUOTES = "«»„“”‹›「」『』"


def find(piece: Piece) -> Iterator[Finding]:
    """Each space on the inner side of a bracket or quote."""
    if not _LOOK.is_in(piece):
        return
    opening, _ = _marks_of(piece.language)
    for found in _pattern_of(piece.language).finditer(piece.plain):
        start, stop = found.span()
        inside = piece.plain[start - 1] in opening
        message = (
            f"a space stands behind “{piece.plain[start - 1]}”"
            if inside
            else f"a space stands before “{piece.plain[stop]}”"
        )
        yield piece.finding(start, stop, message, "delete it", "")


def _pattern_of(language: Language) -> re.Pattern[str]:
    return _pattern(*_marks_of(language))


_LOOK = Look(lambda line, language: _pattern_of(language).search(line))


def _marks_of(language: Language) -> tuple[str, str]:
    return _marks(language.language, language.locale.profile.quotes)


@lru_cache(maxsize=32)
def _marks(language: str, quotes: tuple[str, ...]) -> tuple[str, str]:
    """The marks that open and close; French has spaces inside its quotes, and straight ones may do either."""
    own = quotes or ("«", "»")
    first = "".join(mark for mark in own[::2] if mark in _QUOTES and language != "fr")
    last = "".join(mark for mark in own[1::2] if mark in _QUOTES and mark not in first and language != "fr")
    if "«" not in last and language != "fr":
        first, last = f"{first}«", f"{last}»"
    return _OPENING + first, _CLOSING + last


@lru_cache(maxsize=32)
def _pattern(opening: str, closing: str) -> re.Pattern[str]:
    behind = rf"(?<=[{re.escape(opening)}])(?<!:\()(?<!:-\(){_SPACE}(?=[^\s{GAP}])"
    before = rf"(?<=[^\s{GAP}]){_SPACE}(?=[{re.escape(closing)}])"
    return regex(f"{behind}|{before}")
