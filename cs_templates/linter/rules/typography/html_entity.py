r"""A character is written as HTML or a program writes it, and the customer reads the code.

Replies are plain text: where &nbsp;, &amp; or \n stands, it stays as it is. It came in with a text that was copied
from a web page or a program.

Fails (en):

    Tips &amp; tricks for order {{ order.number }}.

Fails (zh):

    订单{{ order.number }}已发出\n请耐心等候。

Passes (en):

    Tips & tricks for order {{ order.number }} (see https://a.example/?a=1&amp=2).
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

CODE = "T443"
SEVERITY = "error"
SCOPE = "piece"
_ENTITY = regex(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});|&nbsp\b")

_CODE = regex(r"\\[nrt]|=E2=80=[0-9A-F]{2}|=C[23]=[0-9A-F]{2}|(?<=[^\W\d])[,.;:]?=20(?=[^\W\d_])")
"""The end of a line or a tab in programs; signs and spaces in mails."""
_PATH = regex(r"\b[A-Za-z]:\\\S*")


def find(piece: Piece) -> Iterator[Finding]:
    """Each entity that HTML knows, outside of links, and each code of programs and mails."""
    if "\\" in piece.plain or "=" in piece.plain:
        for found in _CODE.finditer(_PATH.sub(lambda path: VALUE * len(path[0]), prose(piece))):
            message = f"“{found.group()}” is a code of a program, and would be read as it stands"
            yield piece.finding(found.start(), found.end(), message, "leave it out")
    if "&" not in piece.plain:
        return
    for found in _ENTITY.finditer(prose(piece)):
        said = found.group().rstrip(";") + ";"
        sign = html.unescape(said)
        if sign != said:
            message = f"“{found.group()}” is a code of web pages, and would be read as it stands"
            what = "a space that does not break" if sign == "\u00a0" else sign
            yield piece.finding(found.start(), found.end(), message, f"write {what}", _mend(sign))


def _mend(sign: str) -> str | None:
    """The character, where YAML can hold it anywhere."""
    return sign if sign in "\u00a0&" or (sign.isprintable() and sign not in "\"'\\{}#") else None
