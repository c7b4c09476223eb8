"""A whole word is written in letters of another alphabet that look like this one's.

On the screen it looks right; search, spelling checks and voices that read aloud do not understand it.

Fails (ru):

    Заказ {{ order.number }} уже c нами.

Fails (en):

    Your order {{ order.number }} is on the рах.

Passes (ru):

    Размер M или C, заказ {{ order.number }}, модель A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.alike import CYRILLIC, LATIN, TO_CYRILLIC, TO_LATIN
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

CODE = "T506"
SEVERITY = "error"
SCOPE = "piece"
_LOOKS = regex(rf"(?<![\w-])[{''.join(map(chr, TO_LATIN))}]+(?![\w-])")
_RUSSIAN = {
    "с", "а", "о", "у", "к", "в", "со", "ко", "как", "сам", "сама", "само", "срок", "курс", "сумма", "рука", "сорок",
    "НЕ", "ОТ", "ВАС", "ВАМ", "НАС", "НАМ", "ТО", "ТАК", "КАК",
}  # fmt: skip
"""Words that may be typed in Latin letters from end to end; one capital letter alone is a size or a model."""
_WORD = regex(rf"(?<![\w-])[{''.join(map(chr, TO_CYRILLIC))}]+(?![\w-])")
_ON = regex("[ \u00a0][а-яё]")
_BESIDE = regex("[\u0400-\u052f][,;:«»()]*[ \u00a0\n]+\\Z")


def _looks_alike(line: str, language: Language) -> object:
    if "Cyrl" in language.scripts:
        return LATIN.search(line) and _WORD.search(line)
    return not line.isascii() and _LOOKS.search(line)


_LOOK = Look(_looks_alike)


def find(piece: Piece) -> Iterator[Finding]:
    """Each word of look-alike letters only."""
    if not _LOOK.is_in(piece):
        return
    text = prose(piece)
    if "Cyrl" in piece.language.scripts:
        yield from _latin(piece, text)
    else:
        for found in _LOOKS.finditer(text):
            yield _finding(piece, found, "Cyrillic", found.group().translate(TO_LATIN))


def _latin(piece: Piece, text: str) -> Iterator[Finding]:
    for found in _WORD.finditer(text):
        mend = found.group().translate(TO_CYRILLIC)
        small = len(mend) == 1 and (mend.islower() or _begins(text, found))
        beside = _BESIDE.search(text, 0, found.start()) or CYRILLIC.match(text[found.end() :].lstrip())
        if {mend, mend.lower()} & _RUSSIAN and (small or len(mend) > 1) and beside:
            yield _finding(piece, found, "Latin", mend)


def _begins(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence begins here, and goes on with a small Russian letter: no size, no model."""
    before = text[: found.start()].rstrip(" \u00a0")[-1:]
    return before in ("", *".!?…\n") and bool(_ON.match(text, found.end()))


def _finding(piece: Piece, found: re.Match[str], script: str, mend: str) -> Finding:
    message = f"“{found.group()}” is written in {script} letters"
    return piece.finding(found.start(), found.end(), message, "type the word anew", mend)
