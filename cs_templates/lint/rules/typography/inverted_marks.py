"""A Spanish question or exclamation lacks its opening mark.

Spanish opens a question with ¿ and an exclamation with ¡. Without them a text reads as typed in haste, or
translated by a machine. The mark may open in the middle of a sentence.

Fails (es):

    Gracias por escribirnos. Puede enviarnos una foto?

Passes (es):

    Gracias por escribirnos. ¿Puede enviarnos una foto?

Passes (es):

    Si no le llega, ¿nos avisa?
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.lint.finding import Finding
from cs_templates.lint.pieces import Piece

CODE = "T405"
SEVERITY = "warning"
SCOPE = "piece"
LANGUAGES = ("es", "ast", "gl")
_PAIRS = {"?": "¿", "!": "¡"}
_ENDS = ".?!…\n"


def find(piece: Piece) -> Iterator[Finding]:
    """Each closing mark of a sentence that has no opening one."""
    if piece.language.language not in LANGUAGES:
        return
    start = 0
    text = piece.plain
    for at, char in enumerate(text):
        if char in _ENDS:
            said = text[start:at]
            if char in _PAIRS and not {"¿", "¡"} & {*said} and text[at - 1 : at] not in ("?", "!"):
                message = f"this {'question' if char == '?' else 'exclamation'} has no opening {_PAIRS[char]}"
                yield piece.finding(at, at + 1, message, f"begin it with {_PAIRS[char]}")
            start = at + 1
