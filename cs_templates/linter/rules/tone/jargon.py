"""It uses a word of the trade that a customer does not know.

SNAD, WISMO or DDP are words among agents. Customers read that something is being kept from them. The words are in the
list `jargon` of each `_locale.yaml`.

Fails (en):

    We have opened a SNAD case for order {{ order.number }}.

Passes (en):

    We have noted that order {{ order.number }} differs from its description.

Fails (ru):

    Укажите, пожалуйста, SKU товара.

Passes (ru):

    Укажите, пожалуйста, артикул товара.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G141"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("jargon",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each word of the trade."""
    for saying in sayings(piece, "jargon"):
        yield saying.finding(
            f"“{saying.said}” is a word that customers do not know", "say it in everyday words"
        )
