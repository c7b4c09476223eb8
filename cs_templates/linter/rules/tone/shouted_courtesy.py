"""Thanks or an apology are shouted, in capitals or with several exclamation marks.

“THANK YOU!!!” sounds like mockery to somebody who waits for a refund. The words are in the lists `thanks` and
`apology` of each `_locale.yaml`.

Fails (en):

    THANK YOU for your order {{ order.number }}.

Passes (en):

    Thank you for your order {{ order.number }}!
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import Saying, sayings

CODE = "G134"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("thanks", "apology")
_SHRILL = ("!!", "！！")


def find(piece: Piece) -> Iterator[Finding]:
    """Each word of thanks or apology that is shouted."""
    for name in ("thanks", "apology"):
        for saying in sayings(piece, name):
            if saying.said.isupper() or _shrill(saying):
                yield saying.finding(
                    f"“{saying.said}” is shouted", "write it in small letters, with one mark"
                )


def _shrill(saying: Saying) -> bool:
    """Whether its sentence ends in several exclamation marks."""
    said = saying.piece.plain[saying.start : saying.sentence[1]]
    return any(marks in said for marks in _SHRILL)
