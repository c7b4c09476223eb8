"""A note to colleagues stands in the text.

Notes belong in a comment, which no customer reads. What notes say is in the locale's word list `note`; the others are
told by their look: a line after //, and a line in brackets that calls somebody by name.

Fails (en):

    Your order {{ order.number }} is on its way.
    (Olga, please check this!)

Fails (zh):

    您的订单{{ order.number }}已在途中。
    客服注意：周末不要发送。

Passes (en):

    {# Olga, please check this! #}
    Your order {{ order.number }} is on its way (as we wrote: https://shop.example/help).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.regex import regex

CODE = "H802"
SEVERITY = "error"
SCOPE = "piece"
_LOOKS = regex(
    r"^[ \t]*(?://|/\*|<!--|\*/|-->).*$"
    r"|^[ \t]*[(（\[【](?:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+|[А-ЯЁ][а-яё]+|@[\w.]+|[小老][\u4e00-\u9fff])[,:，：][^()（）\n\ufffc]*[)）\]】][.!。！]?[ \t]*$",
    re.MULTILINE,
)
_SIGNS = ("//", "/*", "*/", "--", "(", "（", "[", "【")
_LOOK = Look(lambda line, _: any(map(line.__contains__, _SIGNS)) and _LOOKS.search(line))


def find(piece: Piece) -> Iterator[Finding]:
    """Each note."""
    text = piece.plain
    spans = piece.meant("note")
    if _LOOK.is_in(piece):
        spans = [*spans, *(found.span() for found in _LOOKS.finditer(text))]
    last = 0
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last:
            said = " ".join(text[start:stop].split())
            yield piece.finding(
                start, stop, f"“{said}” is a note to colleagues", "put it into {# … #}, or delete it"
            )
            last = stop
