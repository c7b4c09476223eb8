"""It talks down to the customer or mocks them.

In writing there is no smile: what was meant as dry reads as contempt. The words are in the list `sarcasm` of each
`_locale.yaml`.

Fails (en):

    As you surely know, order {{ order.number }} has been shipped.

Passes (en):

    Order {{ order.number }} has been shipped, as you know from our last message.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G115"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("sarcasm",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each sarcastic turn of phrase."""
    for saying in sayings(piece, "sarcasm"):
        yield saying.finding(f"“{saying.said}” reads as sarcasm", "say it plainly")
