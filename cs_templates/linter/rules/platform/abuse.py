"""The text insults or threatens the customer.

No marketplace and no shop sends that, whatever the customer wrote.

Fails (en):

    Your order {{ order.number }} is late, you idiot.

Passes (en):

    Your order {{ order.number }} is late. We are sorry.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece

CODE = "C110"
SEVERITY = "error"
SCOPE = "piece"
NEEDS = ("abuse",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each word of the list `abuse`."""
    for start, stop in piece.meant("abuse"):
        said = piece.plain[start:stop]
        yield piece.finding(start, stop, f"“{said}” insults or threatens", "say it politely, or leave it out")
