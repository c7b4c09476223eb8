"""A template of the source locale has no keywords, or no sentence that a customer would write.

Search looks in the title, the keywords and what customers say. With a title alone, an agent who uses another word
finds nothing, and a customer's message leads nowhere.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    channels: {message: {body: "Order {{ order.number }} is on its way."}}

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [status]
    customer_says: ["Where is it?"]
    channels: {message: {body: "Order {{ order.number }} is on its way."}}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page

CODE = "S045"
SEVERITY = "info"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """One finding for a template, at its title."""
    template = page.template
    fields = {"keywords": template.keywords, "customer_says": template.customer_says}
    lacking = [name for name, said in fields.items() if not said]
    if page.language.is_source and lacking and template.title.text:
        message = f"this template has no {' and no '.join(lacking)}"
        hint = "add what agents would search for, and what customers would write"
        yield Finding(template.title.at, template.title.end, message, hint)
