"""A title, a keyword or a customer's sentence holds a tag.

They are shown to agents and searched in as they stand: nothing fills a variable there.

Fails (ru):

    # ru/order/sample.yaml
    title: "Заказ {{ order.number }} в пути"

Passes (ru):

    # ru/order/sample.yaml
    title: Заказ в пути
    customer_says: ["Где заказ № {номер}?"]
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.regex import regex

CODE = "S047"
SEVERITY = "warning"
SCOPE = "page"
_TAG = regex(r"\{[{%#].*?(?:[}%#]\}|$)")


def find(page: Page) -> Iterator[Finding]:
    """Each tag in what a template is found by."""
    template = page.template
    for text in (template.title, *template.keywords, *template.customer_says):
        for tag in _TAG.finditer(text.text) if "{" in text.text else ():
            message = f"{tag.group()} is not filled in here"
            hint = "say it without the value"
            yield Finding(text.locate(tag.start()), text.locate(tag.end()), message, hint)
