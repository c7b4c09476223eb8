"""It promises compensation and does not say how much.

“We will compensate you” begins a quarrel over the amount. The sentence, or the one after it, has to print what is
given: a variable for an amount, a percentage or an option. The words are in the list `compensation` of each
`_locale.yaml`.

Fails (en):

    We will compensate you for the trouble.

Passes (en):

    We will compensate you with {{ refund.amount }} for the trouble.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.sayings import Saying, sayings

CODE = "G104"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("compensation",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each promise of compensation whose paragraph prints nothing that could be it."""
    for saying in sayings(piece, "compensation"):
        if not (saying.denied or saying.conditional or _stated(saying)):
            message = f"“{saying.said}” promises compensation without saying how much"
            yield saying.finding(message, "print the amount, or leave the promise out")


def _stated(saying: Saying) -> bool:
    """Whether its sentence, or what follows it in the paragraph, prints a value."""
    text = saying.piece.plain
    end = text.find("\n\n", saying.stop)
    return VALUE in text[saying.sentence[0] : end if end >= 0 else len(text)]
