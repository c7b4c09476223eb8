"""A translation prints a variable that its source does not.

It may be what the language needs. It may also tell these customers what nobody else is told, or be left over from a
source that has changed.

Fails (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message: {body: "Su pedido {{ order.number }} llegará el {{ shipment.new_eta }}."}

Passes (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Your order {{ order.number }} will arrive on {{ shipment.new_eta }}."}
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message: {body: "Su pedido {{ order.number }} llegará el {{ shipment.new_eta }}."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.translations import printed, said_by_words, translated

CODE = "L031"
SEVERITY = "info"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """Each variable that the translation prints and no text of the source for that channel."""
    for piece, source in translated(page):
        origin = page.source
        if origin is None or piece.role != "body":
            continue
        pair = origin.pairs[piece.name]
        texts = [text for text in origin.pieces.values() if text.text in (pair.body, pair.subject)]
        there = {name for text in texts for name in printed(text)}
        for name, node in printed(piece).items():
            if name not in there and name not in said_by_words(origin, source):
                message = f"this prints {name}, and the {source.language.tag} text does not"
                yield piece.finding(node.start, node.stop, message, "make sure that it belongs here")
