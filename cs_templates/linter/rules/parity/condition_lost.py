"""A translation lacks a condition of its source.

What the source says only in one case, the translation says always or never: an apology to customers who are calm, a
step for those who did not choose it.

Fails (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          {% if refund.method == "card" %}
          Your bank needs a few days.
          {% endif %}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          Ваш заказ {{ order.number }} в пути.
          Банку нужно несколько дней.

Passes (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          {% if refund.method == "card" %}
          Your bank needs a few days.
          {% endif %}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          Ваш заказ {{ order.number }} в пути.
          {% if refund.method == "card" %}
          Банку нужно несколько дней.
          {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.translations import asked, printed, translated

CODE = "L032"
SEVERITY = "warning"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """Each variable that a condition of the source asks about, and none of the translation."""
    for piece, source in translated(page):
        there = asked(piece).keys()
        told = printed(source).keys() - printed(piece).keys()
        for name in asked(source):
            if name not in there and name not in told:  # what is not printed either, `variable-lost` reports
                message = f"the {source.language.tag} text says something only for some values of {name}; this one does not ask"
                yield piece.finding(*piece.line(), message, "put the same condition here")
