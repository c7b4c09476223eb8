r"""An invisible character stands in the text.

Soft hyphens, joiners and marks of direction come along when a text is copied. They split words for search, show
as boxes in some mail programs, and make an SMS longer.

Fails (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},", "Hello,"]
      warm:    ["Hi {{ customer.name }}!", "Hi there!"]
    apology_delay:
      neutral: ["We are sorry for the in\u00ADconvenience."]
    closing:
      neutral: ["Kind regards,"]

Passes (en):

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.regex import regex

CODE = "T502"
SEVERITY = "warning"
SCOPE = "piece"
_UNSEEN = regex(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200c-\u200f\u2065\u206a-\u206f\u3164\uffa0\ufe00-\ufe0f]+"
)
_LOOK = Look(lambda line, _: _UNSEEN.search(line))
_JOINERS = regex("[\u200c\u200d]")
_JOINING = (
    "fa",
    "ar",
    "ur",
    "ckb",
    "hi",
    "bn",
    "mr",
    "ne",
    "ta",
    "te",
    "ml",
    "kn",
    "si",
    "gu",
    "pa",
    "my",
    "km",
)
_SIGN = regex("[\u2010-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff#*0-9\ufe0f]")


def find(piece: Piece) -> Iterator[Finding]:
    """Each run of characters that nobody sees; in emoji and in scripts that join letters some are by right."""
    if not _LOOK.is_in(piece):
        return
    text = piece.plain
    for found in _UNSEEN.finditer(text):
        if not _by_right(piece, text, found):
            codes = ", ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(found.group()))
            message = f"an invisible character stands here ({codes})"
            yield piece.finding(found.start(), found.end(), message, "delete it", "")


def _by_right(piece: Piece, text: str, found: re.Match[str]) -> bool:
    if _SIGN.match(text, max(found.start() - 1, 0)) and found.group()[0] in "\ufe0e\ufe0f\u200d":
        return True
    if piece.language.rtl and found.group() in ("\u200e", "\u200f", "\u061c"):
        return True
    return piece.language.language in _JOINING and not _JOINERS.sub("", found.group())
