"""It accuses a carrier, a customs office, a bank or a marketplace without evidence.

The customer bought from the shop and cannot take it up with the courier; an accusation in writing can also be held
against the shop. A fact that the tracking shows is fine (“the carrier could not find the package”), and so is a cause
that is printed from a variable. The words are in the list `third_party` of each `_locale.yaml`.

Fails (en):

    It is the courier's fault, not ours.

Passes (en):

    The carrier reported the package as delivered on {{ shipment.new_eta }}.

Fails (ru):

    Во всём виновата почта.

Passes (ru):

    Почта сообщает: посылка задерживается до {{ shipment.new_eta }}.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G112"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("third_party",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each accusation of somebody else."""
    for saying in sayings(piece, "third_party"):
        if not (saying.denied or saying.conditional):
            message = f"“{saying.said}” puts the blame on somebody else"
            yield saying.finding(message, "say what the tracking shows, and what we do about it")
