"""A list in a translation has fewer lines than in its source.

A step was lost while the list was copied, and customers who follow the rest do not get there.

Fails (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Order {{ order.number }}:
          1. Open the box.
          2. Take a photo.
          3. Send it to us.
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message:
        body: |
          Pedido {{ order.number }}:
          1. Abra la caja.
          2. Envíenos una foto.

Passes (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Order {{ order.number }}:
          - Open the box.
          - Send us a photo.
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message:
        body: |
          Pedido {{ order.number }}:
          - Abra la caja.
          - Envíenos una foto.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.kept import kept
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.translations import translated
from cs_templates.linter.regex import regex

CODE = "L038"
SEVERITY = "warning"
SCOPE = "page"
_ITEM = regex(r"(?m)^[ \t]*(?:[-–•*·]|[(（]?\d{1,2}[.)）、])[ \t]*(?=[^\s\d])")


def find(page: Page) -> Iterator[Finding]:
    """The last line of the shorter list. A list that became a sentence is the writer's choice."""
    for piece, source in translated(page):
        ours, theirs = _items(piece), _items(source)
        if 0 < len(ours) < len(theirs):
            message = f"the {source.language.tag} text lists {len(theirs)} lines, this one {len(ours)}"
            yield piece.finding(*piece.line(ours[-1]), message, "add what is missing")


@kept
def _items(piece: Piece) -> list[int]:
    return [found.start() for found in _ITEM.finditer(piece.plain)]
