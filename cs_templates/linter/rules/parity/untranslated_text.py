"""A sentence of a translation is word for word its source's.

Nobody translated it. Tags, numbers and links do not count, and short sentences (names of carriers, labels that are the
same in both languages) are left alone.

Fails (pt):

    # pt/_locale.yaml
    name: português
    # pt/order/sample.yaml
    title: Exemplo
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}

Passes (pt):

    # pt/_locale.yaml
    name: português
    # pt/order/sample.yaml
    title: Exemplo
    channels:
      message: {body: "Seu pedido {{ order.number }} está a caminho."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.kept import kept
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.split import spoken, words
from cs_templates.linter.reading.tongues import bare, elsewhere
from cs_templates.linter.reading.translations import pairs

CODE = "L022"
SEVERITY = "warning"
SCOPE = "page"
_FEWEST = 3
"""Shorter sentences may be alike in two languages: `Total: …`, `DHL Express`."""


def find(page: Page) -> Iterator[Finding]:
    """Each sentence that the source says too and that `wrong-language` cannot tell."""
    both = pairs(page)
    there = {row for _, source in both for _, _, row in _sentences(source)}
    for piece, source in both:
        alike = [(start, stop) for start, stop, row in _sentences(piece) if row in there]
        told = list(elsewhere(piece)) if alike else []
        for start, stop in alike:
            if not any(first < stop and start < last for first, last in told):
                message = f"this sentence is the same as in {source.language.tag}"
                yield piece.finding(start, stop, message, "translate it")


@kept
def _sentences(piece: Piece) -> list[tuple[int, int, tuple[str, ...]]]:
    said = [(start, start + len(said), words(said)) for start, said in spoken(bare(piece))]
    return [
        (start, stop, tuple(map(str.lower, row)))
        for start, stop, row in said
        if len(row) >= _FEWEST and any(map(str.islower, row))
    ]
