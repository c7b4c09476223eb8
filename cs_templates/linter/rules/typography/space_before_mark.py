"""A space stands before a comma, a full stop or another mark.

Only French puts one there. Elsewhere the mark may slip into the next line, and the text reads as typed in haste.

Fails (ru):

    Спасибо за Ваш заказ !

Passes (ru):

    Спасибо за Ваш заказ!
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

CODE = "T403"
SEVERITY = "warning"
SCOPE = "piece"
_MARK = r"(?:[{marks}](?=[\s{gap}\"»”’)]|\Z)|[，。；：！？、])"
_SPACE = r"(?<=[^\s{gap}])(?<!\s[-–—•])[ \u00a0\u202f]+(?={mark})"
_ALL, _FRENCH = (
    regex(_SPACE.format(gap=GAP, mark=_MARK.format(marks=marks, gap=GAP))) for marks in (",.;:!?", ",.")
)
_BLANK = regex(r"[ \u00a0\u202f][.,;:!?，。；：！？、]")
_LOOK = Look(lambda line, _: _BLANK.search(line))
_SMILE = regex(r"[:;]-?[()DPp*]")
_RATIO = regex(r"\d[ \u00a0\u202f]+:[ \u00a0\u202f]+\d")


def find(piece: Piece) -> Iterator[Finding]:
    """Each space before a mark; smileys and ratios (1 : 10) have one by right."""
    if not _LOOK.is_in(piece):
        return
    text = prose(piece)
    for found in (_FRENCH if piece.language.language == "fr" else _ALL).finditer(text):
        start, stop = found.span()
        if not _SMILE.match(text, stop) and not _RATIO.match(text, start - 1):
            message = f"a space stands before “{text[stop]}”"
            yield piece.finding(start, stop, message, "delete the space", "")
