"""A reply has more than two emoji, or several in a row.

One may be friendly where a shop's tone allows it; a row of them is not how people answer a question about money. Many
systems also show them as empty boxes. Where a locale's `culture` has `emoji: none`, one is too many.

Fails (en):

    Your order {{ order.number }} is on its way 🎉🎉

Passes (en):

    Your order {{ order.number }} is on its way 🙂
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.holdings import held

CODE = "G133"
SEVERITY = "warning"
SCOPE = "piece"
MOST = 2
_JOINER = "\u200d"
_NO_PICTURES = {"\ufe0f", "\u20e3", *map(chr, range(0x1F3FB, 0x1F400))}
"""What styles the picture before it, and colors of skin."""


def find(piece: Piece) -> Iterator[Finding]:
    """The first run of several emoji, or the first one too many."""
    text = piece.plain
    seen = 0
    none = piece.language.locale.profile.culture.get("emoji") == "none"
    for start, stop in held(piece, "emoji"):
        pictures = _pictures(text[start:stop])
        seen += pictures
        if none or pictures > 1 or seen > MOST:
            message = "several emoji stand in a row" if pictures > 1 else "this text has more than two emoji"
            if none:
                message = "this text has an emoji, and its locale has none"
            yield piece.finding(start, stop, message, "leave it out" if none else "keep one at most")
            return


def _pictures(run: str) -> int:
    """How many pictures a run shows: those that are joined are one, two letters of a flag are, and typed signs are."""
    if run[0].isascii():
        return 1
    shown = [char for char in run if char not in _NO_PICTURES and char != _JOINER]
    flags = sum("\U0001f1e6" <= char <= "\U0001f1ff" for char in shown)
    return len(shown) - flags // 2 - run.count(_JOINER)
