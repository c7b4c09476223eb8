"""Letters of two alphabets stand in one word.

A Latin c in «cкидка» looks right on the screen, but search, spelling checks and voices that read aloud take it for
another word; filters take it for spam.

Fails (ru):

    Ваша cкидка по заказу {{ order.number }} действует.

Fails (en):

    Your оrder {{ order.number }} is on its way.

Passes (ru):

    Ваш USB-кабель (10х15см, 3D-печать, SMS-ка) из заказа {{ order.number }} уже в пути.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.alike import CYRILLIC, LATIN, TO_CYRILLIC, TO_LATIN
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

CODE = "T505"
SEVERITY = "error"
SCOPE = "piece"
_SEAM = regex(f"{LATIN.pattern}{CYRILLIC.pattern}|{CYRILLIC.pattern}{LATIN.pattern}")
_WORD = regex(f"(?:{LATIN.pattern}|{CYRILLIC.pattern})+")
_LOOK = Look(
    lambda line, _: not line.isascii() and LATIN.search(line) and CYRILLIC.search(line) and _SEAM.search(line)
)
_TIMES = regex(r"(?<=\d)[xXхХ×](?=\d)")


def find(piece: Piece) -> Iterator[Finding]:
    """Each run of letters with Latin and Cyrillic ones in it."""
    if not _LOOK.is_in(piece):
        return
    for found in _WORD.finditer(_TIMES.sub(" ", prose(piece))):
        word = found.group()
        latin, cyrillic = len(LATIN.findall(word)), len(CYRILLIC.findall(word))
        if latin and cyrillic and not _joined(word):
            odd, into = (LATIN, "Latin") if _is_cyrillic(piece, latin, cyrillic) else (CYRILLIC, "Cyrillic")
            letters = "".join(dict.fromkeys(odd.findall(word)))
            message = f"“{word}” has letters of another alphabet: {letters} ({into})"
            mend = word.translate(TO_CYRILLIC if into == "Latin" else TO_LATIN)
            certain = mend if not odd.search(mend) else None
            yield piece.finding(found.start(), found.end(), message, "type the word anew", certain)


def _is_cyrillic(piece: Piece, latin: int, cyrillic: int) -> bool:
    if latin == cyrillic:
        return "Cyrl" in piece.language.scripts
    return cyrillic > latin


def _joined(word: str) -> bool:
    """Whether a Latin name has a Russian ending or prefix of its own, as in SMSки: no look-alikes at the seam."""
    parts = re.fullmatch("([A-Z]{2,})([а-яё]{1,3})", word)
    return parts is not None and any(letter not in TO_CYRILLIC.values() for letter in parts[2])
