"""An e-mail address is typed in.

It stays when the mailbox is given up, and most marketplaces forbid it.

Fails (en):

    Write to help@lumen.example about order {{ order.number }}.

Fails (ru):

    Пишите о заказе {{ order.number }} на help@lumen.example.

Passes (en):

    Write to us here about order {{ order.number }}, at any time.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.holdings import held
from cs_templates.linter.regex import regex

CODE = "H011"
SEVERITY = "warning"
SCOPE = "piece"
_ANY = regex(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def find(piece: Piece) -> Iterator[Finding]:
    """Each address, in disguise too."""
    spans = {match.span() for match in _ANY.finditer(piece.plain)} if "@" in piece.plain else set()
    spans |= {span for span in held(piece, "email") if not any(a < span[1] and span[0] < b for a, b in spans)}
    for start, stop in sorted(spans):
        message = f"{piece.text.text[start:stop]} is an e-mail address that is typed in"
        yield piece.finding(start, stop, message, "ask customers to answer in this conversation")
