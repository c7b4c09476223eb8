"""A space stands between two Chinese characters, or behind a full-width mark.

Chinese is written without spaces, and a full-width mark brings its own room. A space is left over from typing or was
copied from an English text; readers see a gap in the middle of a word.

Fails (zh):

    订单{{ order.number }}已 经发货。

Fails (zh):

    您好， 您的订单{{ order.number }}已发货。

Passes (zh):

    您的 iPhone 订单 {{ order.number }} 已用 DHL 发货。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.linter.reading.prose import HAN, prose
from cs_templates.linter.regex import regex

CODE = "T803"
SEVERITY = "warning"
SCOPE = "piece"
_MARKS = "，。！？：；、）】》"
_SPACE = regex(rf"(?<=[{HAN}])[ \u00a0]+(?=[{HAN}])|(?<=[{_MARKS}])[ \u00a0]+(?=[^\s{GAP}])")


def find(piece: Piece) -> Iterator[Finding]:
    """Each such space within a line."""
    if not piece.language.cjk or " " not in piece.plain:
        return
    for found in _SPACE.finditer(prose(piece)):
        message = "a space stands where Chinese has none"
        yield piece.finding(found.start(), found.end(), message, "delete it", "")
