"""A translation leaves out a variable that its source prints.

The customer is not told what others are told: a link, a fee, a date. What another of the channel's texts says, or a
phrase or an option's form that it uses, is told.

Fails (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Your order {{ order.number }} will arrive on {{ shipment.new_eta }}."}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message: {body: "Ваш заказ {{ order.number }} в пути."}

Passes (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Your order {{ order.number }} will arrive on {{ shipment.new_eta }}."}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message: {body: "Ваш заказ {{ order.number }} придёт {{ shipment.new_eta }}."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.translations import printed, said_by_words, stated, translated

CODE = "L030"
SEVERITY = "warning"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """Each variable that the source's text prints, and neither the translation's nor what it uses."""
    for piece, source in translated(page):
        if piece.role != "body":
            continue
        there = {name for text in page.pieces.values() if text.name == piece.name for name in printed(text)}
        for name in printed(source):
            if name in there or name in stated(page, piece) or name in said_by_words(page, piece):
                continue
            message = f"the {source.language.tag} text prints {name}; this one does not"
            yield piece.finding(*piece.line(), message, f"say it with {{{{ {name} }}}}")
