"""A reply has more than two emoji, or several in a row.

One may be friendly where a shop's tone allows it; a row of them is not how people answer a question about money. Many
systems also show them as empty boxes.

Fails (en):

    Your order {{ order.number }} is on its way 🎉🎉

Passes (en):

    Your order {{ order.number }} is on its way 🙂
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.answer import policy
from cs_templates.lint.finding import Finding
from cs_templates.lint.pieces import Piece

CODE = "G133"
SEVERITY = "warning"
SCOPE = "piece"
MOST = 2


def find(piece: Piece) -> Iterator[Finding]:
    """The first emoji too many."""
    text = piece.plain
    if text.isascii():
        return
    spans = policy.find(text, "emoji")
    for number, (start, stop) in enumerate(spans):
        row = number > 0 and not text[spans[number - 1][1] : start].strip()
        if row or number >= MOST:
            message = "several emoji stand in a row" if row else "this text has more than two emoji"
            yield piece.finding(start, stop, message, "keep one at most")
            return
