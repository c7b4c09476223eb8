"""A quotation mark is not one of this language's.

Each language has marks of its own: “ ” in English, “ ” and 「 」 in Chinese, « » and „ “ in Russian, « » and “ ” in Spanish.
Others were pasted in, and customers notice.

Fails (ru):

    Товар “Кружка” из заказа {{ order.number }} уже в пути.

Fails (en):

    The «mug» of order {{ order.number }} is packed.

Passes (ru):

    Товар «Кружка „Север“» из заказа {{ order.number }} уже в пути.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex

CODE = "T420"
SEVERITY = "warning"
SCOPE = "piece"
_QUOTES = regex("[«»„“”‚‛‟‹›「」『』〝〞]")
_MORE = {"es": "«»“”", "zh": "「」『』", "en": "“”", "ja": "「」『』“”"}
_PAIRS = {"«": "»", "„": "“", "“": "”", "‹": "›", "「": "」", "『": "』", "‚": "‘"}


def find(piece: Piece) -> Iterator[Finding]:
    """Each quotation mark that the locale's profile does not name."""
    own = piece.language.locale.profile.quotes
    found = list(_QUOTES.finditer(piece.plain)) if own else []
    if not found:
        return
    right = {*own, *_MORE.get(piece.language.language, "")}
    for mark in found:
        if mark.group() not in right or _closes_nothing(piece.plain, mark.start(), right):
            yield _finding(piece, mark.start(), own)


def _closes_nothing(text: str, at: int, right: set[str]) -> bool:
    """Whether “ stands where something opens, in a language where it only closes what „ opens."""
    if text[at] != "“" or "„" not in right or "”" in right:
        return False
    return text.rfind("„", 0, at) <= text.rfind("“", 0, at)


def _finding(piece: Piece, at: int, own: tuple[str, ...]) -> Finding:
    mark = piece.plain[at]
    behind = piece.plain[at - 1 : at]
    opens = not behind or behind in " \n(«„“—–-:，。：（" if mark in "“”" else mark in _PAIRS
    mend = own[0] if opens else own[1]
    hint = f"write {own[0]} {own[1]}"
    return piece.finding(at, at + 1, f"“{mark}” is no quotation mark of this language", hint, mend)
