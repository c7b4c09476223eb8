"""It promises what nobody can keep: that something never happens again, or is certain.

One broken guarantee costs more trust than the reply won, and a marketplace takes it for a commitment. Say what is
done, and by when. What is denied is honest: “we cannot guarantee the day”; what is asked or supposed is no promise.
The words are in the list `promise` of each `_locale.yaml`.

Fails (en):

    We guarantee that your package will arrive on Monday.

Passes (en):

    We cannot guarantee the day; the carrier expects it on {{ shipment.new_eta }}.

Fails (es):

    Esto no volverá a ocurrir.

Passes (es):

    Hemos cambiado el embalaje para que el artículo llegue entero.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G102"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("promise",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each promise of what is in nobody's hands."""
    for saying in sayings(piece, "promise"):
        if not (saying.denied or saying.asked or saying.supposed):
            message = f"“{saying.said}” promises what nobody can be sure of"
            yield saying.finding(message, "say what is being done, and by when")
