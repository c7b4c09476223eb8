"""A translation says that it is done, and not which text of its source it was made from.

Without `true_to` nobody is told when the source changes, and the translation says the old things for good.

Fails (es):

    # es/order/sample.yaml
    title: Ejemplo
    state: reviewed
    channels:
      message: {body: "Su pedido {{ order.number }} está en camino."}

Passes (es):

    # es/order/sample.yaml
    title: Ejemplo
    state: draft
    channels:
      message: {body: "Su pedido {{ order.number }} está en camino."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.translations import own

CODE = "L012"
SEVERITY = "warning"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """The state of a translation without a stamp."""
    template = page.template
    at = template.state_at
    if page.source is None or template.true_to or template.state == "draft" or at is None or not own(page):
        return
    end = at._replace(column=at.column + len(template.state))
    message = (
        f"this translation is {template.state} but has no true_to: nobody will see when its source changes"
    )
    hint = f"cst accept {page.scenario.id} -l {page.language.tag} stamps it"
    yield Finding(at, end, message, hint)
