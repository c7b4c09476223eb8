"""A link or an e-mail address in a translation is another than in its source.

It is mistyped, or one language was forgotten when it changed. Each language may have its own page; then both are
better as a variable.

Fails (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Order {{ order.number }}: see https://help.example/returns"}
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message: {body: "Pedido {{ order.number }}: vea https://help.example/retrn"}

Passes (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Order {{ order.number }}: see https://help.example/returns"}
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message: {body: "Pedido {{ order.number }}: vea https://help.example/returns"}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.holdings import held
from cs_templates.linter.reading.translations import translated

CODE = "L035"
SEVERITY = "warning"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """Addresses that only one of the two texts has."""
    for piece, source in translated(page):
        ours, theirs = _addresses(piece), _addresses(source)
        tag = source.language.tag
        for said, (start, stop) in ours.items():
            if said not in theirs:
                yield piece.finding(
                    start, stop, f"{said} is not in the {tag} text", "use one variable in both"
                )
        for said in theirs:
            if not ours:
                yield piece.finding(
                    *piece.line(), f"the {tag} text has {said}; this one does not", "use one variable in both"
                )


def _addresses(piece: Piece) -> dict[str, tuple[int, int]]:
    spans = {*held(piece, "link"), *held(piece, "email")}
    return {piece.text.text[start:stop]: (start, stop) for start, stop in sorted(spans)}
