"""A dash has a space on one side only.

Between parts of a sentence it has one on both sides or, in English, on none.

Fails (ru):

    Ваш заказ {{ order.number }} —уже в пути.

Passes (ru):

    Ваш заказ {{ order.number }} — уже в пути: 10–12 дней.

Passes (es):

    El pedido {{ order.number }} —ya lo sabe— va en camino.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.regex import regex

CODE = "T416"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = "-—–"
LANGUAGES = ("en", "ru", "uk", "be", "de", "pl", "pt", "it", "fr")
_DASH = regex(
    rf"(?<=[^\W_])[—–](?=[ \u00a0][\w{VALUE}])|(?<=[\w{VALUE},)»”][ \u00a0])[—–](?=[^\W\d_])"
    rf"|(?<=[^\W\d_][ \u00a0])-(?=[^\W\d_]{{2}})"
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each dash, and each hyphen behind a space, that touches one of its neighbours."""
    if piece.language.language not in LANGUAGES:
        return
    for found in _DASH.finditer(piece.plain):
        at = found.start()
        side = "behind" if piece.plain[at - 1] in " \u00a0" else "before"
        message = f"a space stands {'before' if side == 'behind' else 'behind'} this dash and none {side} it"
        yield piece.finding(
            at, at + 1, message, "put spaces on both sides of a dash, and none around a hyphen"
        )
