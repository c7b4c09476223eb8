"""It snaps at the customer.

“What exactly is unclear to you?” and “that is your problem” are written in a temper and read by an angry customer, who
shows them to the marketplace. The words are in the list `rude` of each `_locale.yaml`.

Fails (en):

    We do not have time for this.

Passes (en):

    We have read your message about order {{ order.number }} and will answer each point.

Fails (es):

    ¿Qué es lo que no entiende?

Passes (es):

    Si algo no queda claro, escríbanos.

Fails (ru):

    Это Ваши проблемы.

Fails (zh):

    您到底哪里不明白？
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G701"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("rude",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each rude remark."""
    for saying in sayings(piece, "rude"):
        yield saying.finding(f"“{saying.said}” is rude", "say what we do next, or leave it out")
