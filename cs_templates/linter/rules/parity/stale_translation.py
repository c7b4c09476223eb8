"""A translation is older than its source: the source's text has changed since.

Customers of two countries are told two things. `true_to` in the translation stands for the source's text that it was
made from; when that changes, somebody has to read both. Tools write the new stamp once the translation is right.

Fails (ru):

    # ru/order/sample.yaml
    title: Образец
    state: reviewed
    true_to: 0123456789ab
    channels:
      message: {body: "Ваш заказ {{ order.number }} в пути."}

Passes (ru):

    # ru/order/sample.yaml
    title: Образец
    state: draft
    channels:
      message: {body: "Ваш заказ {{ order.number }} в пути."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.translations import own, stale

CODE = "L010"
SEVERITY = "warning"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """The stamp, where the source has another one by now."""
    template = page.template
    at = template.stamp_at
    if page.source is None or at is None or not own(page):
        return
    if stale(page):
        source = page.source.language.tag
        message = f"the {source} text of {page.scenario.id} has changed since this translation was made"
        name = f"{page.scenario.id} -l {page.language.tag}"
        hint = f"cst stale {name} shows what changed; once it is right, cst accept {name} stamps it anew"
        end = at._replace(column=at.column + len(template.true_to))
        yield Finding(at, end, message, hint)
