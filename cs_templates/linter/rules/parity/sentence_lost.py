"""A sentence stands in one channel's text of a translation and not in the other; its source has it in both.

It may have been left out on purpose; more often it was lost from one of the two. A whole paragraph that is missing is
a warning.

Fails (ru):

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
          You can follow it in the app.
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          Ваш заказ {{ order.number }} уже в пути.
          За ним можно следить в приложении.
      email:
        subject: "Заказ {{ order.number }}"
        body: |
          Ваш заказ {{ order.number }} уже в пути.

Passes (ru):

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
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          Ваш заказ {{ order.number }} уже в пути.
          За ним можно следить в приложении.
      email:
        subject: "Заказ {{ order.number }}"
        body: |
          Ваш заказ {{ order.number }} уже в пути.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.channels import uneven

CODE = "L039"
SEVERITY = "info"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """Each sentence or phrase that one of two channels lacks, where the source's two have the same."""
    for piece, other, lacks, added, paragraph in uneven(page):
        for start, stop in () if added else lacks:
            said = " ".join(other.text.text[start:stop].split())
            message = f"the {other.name} text also says: {said}"
            found = piece.finding(*piece.line(), message, "say it here too, or in neither")
            yield found._replace(severity="warning" if paragraph else None)
