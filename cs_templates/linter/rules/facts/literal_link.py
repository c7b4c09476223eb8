"""A link is typed in.

Pages move, and many marketplaces forbid links. A link belongs in a variable of the kind url, which is checked and can
be left out.

Fails (en):

    Track order {{ order.number }} at https://track.example/help

Fails (ru):

    Отследить заказ {{ order.number }} можно на сайте track-parcels.com.

Passes (en):

    Track order {{ order.number }} here.
    The page of version 2.0 shows it, e.g. the map.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.holdings import held

CODE = "H010"
SEVERITY = "warning"
SCOPE = "piece"


def find(piece: Piece) -> Iterator[Finding]:
    """Each link."""
    for start, stop in held(piece, "link"):
        message = f"{piece.text.text[start:stop]} is a link that is typed in"
        yield piece.finding(start, stop, message, "print a variable of the kind url")
