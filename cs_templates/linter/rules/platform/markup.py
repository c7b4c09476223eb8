"""The text is written in HTML or Markdown.

Every channel shows plain text: the customer reads the tags and asterisks.

Fails (en):

    Your order {{ order.number }} is **on its way**.

Fails (en):

    Your order {{ order.number }} is<br>on its way.

Passes (en):

    Your order {{ order.number }} is on its way (2 * 350 ml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex

CODE = "C205"
SEVERITY = "error"
SCOPE = "piece"
NEEDS = "*_](#`<&~"
_SIGNS = ("*", "__", "](", "#", "`", "<", "&", "~~")
_MARKDOWN = regex(
    r"\*\*(?=\S)[^*\n]+(?<=\S)\*\*|__(?=[\w\ufffc])[^_\n]+(?<=[\w\ufffc])__|~~(?=\S)[^~\n]+~~|`[^`\n]+`"
    r"|\[[^\]\n]+\]\([^)\s]+\)|(?:^|(?<=\ufff9))#{1,4} (?=\S)|(?<![\w*])\*(?=[^\W\d])[^*\n]+(?<=\w)\*(?![\w*])",
    re.MULTILINE,
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each tag, and each run of Markdown."""
    text = piece.plain
    if not any(sign in text for sign in _SIGNS):
        return
    spans = [
        *piece.language.found(text).get("html", ()),
        *(found.span() for found in _MARKDOWN.finditer(text)),
    ]
    for start, stop in sorted(spans):
        if piece.role not in ("noun", "choice") or not text[start:stop].startswith("#"):
            message = f"the customer reads {text[start:stop]} as it stands"
            yield piece.finding(start, stop, message, "write plain text: an empty line begins a paragraph")
