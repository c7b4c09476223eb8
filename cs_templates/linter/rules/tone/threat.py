"""It threatens the customer with lawyers, a court, the police or a block.

A threat in a reply is a policy violation on every marketplace and evidence in a dispute. The words are in the list
`threat` of each `_locale.yaml`.

Fails (en):

    Otherwise, we will take legal action against you.

Passes (en):

    Your legal rights are not affected.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G114"
SEVERITY = "error"
SCOPE = "piece"
NEEDS = ("threat",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each threat."""
    for saying in sayings(piece, "threat"):
        if not saying.denied:
            yield saying.finding(f"“{saying.said}” threatens the customer", "leave it out")
