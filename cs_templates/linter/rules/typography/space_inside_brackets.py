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

from cs_templates.linter.finding import Finding
from cs_templates.linter.pieces import GAP, Piece

CODE = "T406"
SEVERITY = "warning"
SCOPE = "piece"
_SPACE = r"[ \u00a0\u202f]+"
_BEHIND = rf"(?<=[(\[{{more}}])(?<!:\()(?<!:-\(){_SPACE}(?=[^\s{GAP}])"
_BEFORE = rf"(?<=[^\s{GAP}]){_SPACE}(?=[)\]{{more}}])"
_ALL = re.compile(_BEHIND.format(more="¿¡«（「《") + "|" + _BEFORE.format(more="»）」》"))
_FRENCH = re.compile(_BEHIND.format(more="¿¡") + "|" + _BEFORE.format(more="）"))


def find(piece: Piece) -> Iterator[Finding]:
    """Each space on the inner side of a bracket or quote."""
    for found in (_FRENCH if piece.language.language == "fr" else _ALL).finditer(piece.plain):
        start, stop = found.span()
        closing = piece.plain[stop] in ")]»）」》"
        message = (
            f"a space stands before “{piece.plain[stop]}”"
            if closing
            else f"a space stands behind “{piece.plain[start - 1]}”"
        )
        yield piece.finding(start, stop, message, "delete it", "")
