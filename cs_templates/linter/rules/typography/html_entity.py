"""A character is written as HTML writes it, and the customer reads the code.

Replies are plain text: where &nbsp; or &amp; stands, it stays as it is. It came in with a text that was copied
from a web page.

Fails (en):

    Tips &amp; tricks for order {{ order.number }}.

Passes (en):

    Tips & tricks for order {{ order.number }} (see https://a.example/?a=1&amp=2).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.prose import prose

CODE = "T443"
SEVERITY = "error"
SCOPE = "piece"
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});|&nbsp\b")


def find(piece: Piece) -> Iterator[Finding]:
    """Each entity that HTML knows, outside of links."""
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
