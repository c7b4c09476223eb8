"""A translation says a sentence in one channel that neither its other channel nor its source has.

It was put into one text only: a promise or a warning that customers in other channels and languages never hear of.

Fails (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
      email:
        subject: "Order {{ order.number }}"
        body: |
          Your order {{ order.number }} is on its way.
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message:
        body: |
          Su pedido {{ order.number }} está en camino.
          En su próximo pedido incluiremos un regalo.
      email:
        subject: "Pedido {{ order.number }}"
        body: |
          Su pedido {{ order.number }} está en camino.

Passes (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          You can follow it in the app.
      email:
        subject: "Order {{ order.number }}"
        body: |
          Your order {{ order.number }} is on its way.
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message:
        body: |
          Su pedido {{ order.number }} está en camino.
          Puede seguirlo en la aplicación.
      email:
        subject: "Pedido {{ order.number }}"
        body: |
          Su pedido {{ order.number }} está en camino.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.channels import uneven

CODE = "L803"
SEVERITY = "warning"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """Each sentence that one of two channels has too many, where the source's two have the same."""
    for piece, other, lacks, added, _ in uneven(page):
        for start, stop in lacks if added else ():
            message = f"neither the {piece.name} text nor the source says this"
            yield other.finding(start, stop, message, "say it in all of them, or in none")
