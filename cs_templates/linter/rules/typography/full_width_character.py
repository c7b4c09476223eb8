"""A full-width letter, digit or mark stands in a text, as Chinese keyboards type them.

In other languages it looks torn apart, and some programs cannot show it; in Chinese, letters and digits are narrow.

Fails (en):

    Thank you，your order {{ order.number }} is packed。

Fails (zh):

    订单{{ order.number }}：３天内送达。

Passes (zh):

    订单{{ order.number }}：3天内送达。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.regex import regex

CODE = "T431"
SEVERITY = "warning"
SCOPE = "piece"
_MARKS = regex(
    "[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u3001\u3002\u3008-\u3011\u3014-\u301b]+"
)
_LETTERS = regex("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
_LOOK = Look(lambda line, language: _LETTERS.search(line) or (not language.cjk and _MARKS.search(line)))
_OTHER = {"、": ",", "。": ".", "【": "[", "】": "]", "「": "“", "」": "”", "《": "«", "》": "»"}


def find(piece: Piece) -> Iterator[Finding]:
    """Each run of full-width characters; the marks are by right in Chinese and Japanese."""
    if not _LOOK.is_in(piece):
        return
    text = piece.plain
    for found in _LETTERS.finditer(text):
        yield _finding(piece, found, "full-width characters", unicodedata.normalize("NFKC", found.group()))
    for found in () if piece.language.cjk else _MARKS.finditer(text):
        mend = "".join(_OTHER.get(mark) or unicodedata.normalize("NFKC", mark) for mark in found.group())
        glued = mend[-1] in ",.;:!?)" and text[found.end() : found.end() + 1].isalnum()
        yield _finding(piece, found, "a full-width mark", mend + " " * glued)


def _finding(piece: Piece, found: re.Match[str], what: str, mend: str) -> Finding:
    message = f"“{found.group()}”: {what}"
    # outside of blocks these mean something to YAML
    fix = mend if piece.text.indent or not {*mend} & {*":#\"'\\{}[],&*!|>%@`"} else None
    return piece.finding(found.start(), found.end(), message, f"write {mend.strip()}", fix)
