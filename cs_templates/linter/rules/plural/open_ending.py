"""The ending of a word is left to the reader, as in “item(s)” or «день/дня».

A reply knows the number and can know whom it speaks to, so brackets and slashes show that nobody filled in the
form. Use `plural` for numbers; for people, words that suit everybody.

Fails (en):

    Please send us a photo of the damaged item(s).

Fails (ru):

    Осталось {{ shipment.delay_days }} день/дня/дней.

Fails (es):

    Estimado/a {{ customer.name }}: su pedido está en camino.

Passes (en):

    Please send a photo (or two) of the item and/or its box (S/M/L).

Passes (ru):

    Позвоните или напишите с 9 до 18 (км/ч и и/или здесь ни при чём).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex

CODE = "P108"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = "(/"
_BRACKETS = {
    "en": r"s|es|ies|d",
    "es": r"s|es|a|as|o|os|n|an|en",
    "ru": r"а|я|ы|и|ов|ев|ей|ла|ась|лась|на|ая|у|о|е|х|ам|ами|ям",
}
_SLASHES = {
    "en": r"s|es|ies",
    "es": r"a|as|os|es|s",
    "ru": r"а|я|ы|ов|ей|ла|ась|лась|на|ая",
}
_LEFT_OPEN = {
    tag: regex(
        rf"(?<![\w/.@-])([^\W\d_]{{3,}})(?:\((?:{brackets})\)|/-?(?:{_SLASHES[tag]}))(?![\w/@])",
        re.IGNORECASE,
    )
    for tag, brackets in _BRACKETS.items()
}
_PAIR = regex(r"(?<![\w/.@-])([^\W\d_]{3,})((?:/[^\W\d_]{3,})+)(?![\w/@.]\w)")
_COUNTED = frozenset({"день/дня", "день/дней", "дня/дней", "час/часа", "год/года", "год/лет", "года/лет"})
_STEM = 4
"""So many letters (or all but three) are the same at the beginning of two forms of one word."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each word with an ending in brackets or after a slash."""
    text = piece.plain
    pattern = _LEFT_OPEN.get(piece.language.language)
    if pattern is None or ("(" not in text and "/" not in text):
        return
    for found in pattern.finditer(text):
        yield _finding(piece, found)
    for found in _PAIR.finditer(text):
        if _one_word(found[0].casefold().split("/")):
            yield _finding(piece, found)


def _finding(piece: Piece, found: re.Match[str]) -> Finding:
    hint = 'for a number use plural("day"); for people, words that suit everybody'
    message = f"“{found[0]}” leaves the ending to the reader"
    return piece.finding(found.start(), found.end(), message, hint)


def _one_word(forms: list[str]) -> bool:
    """Whether the words between slashes are forms of one word."""
    if "/".join(forms[:2]) in _COUNTED:
        return True
    first, second = forms[0], forms[1]
    shared = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    length = min(len(first), len(second)) if shared is None else shared
    return length >= _STEM and max(len(first), len(second)) - length <= 3
