"""It sends the customer away instead of helping.

“There is nothing we can do” and “per our policy” end a conversation that the customer will carry on in a dispute or a
review. Say what can be done, even where it is little. The words are in the list `brush_off` of each `_locale.yaml`.

Fails (en):

    Unfortunately, there is nothing we can do.

Passes (en):

    The order can no longer be canceled. You can return it within {{ shipment.delay_days | plural("day") }}.

Fails (es):

    Tenga paciencia.

Passes (es):

    Le escribiremos el {{ shipment.new_eta }}. Gracias por su paciencia.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G113"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("brush_off",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each brush-off."""
    for saying in sayings(piece, "brush_off"):
        if not (saying.denied or saying.conditional):
            message = f"“{saying.said}” sends the customer away"
            yield saying.finding(message, "say what we can do, or by which day we will know")
