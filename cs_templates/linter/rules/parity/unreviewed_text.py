"""A template has not been reviewed by a second reader.

A draft warns with each reply; a translation that nobody has read again may be right and may not. This is where the
work is, no fault.

Fails (zh):

    # zh/order/sample.yaml
    title: 样例
    state: translated
    channels:
      message: {body: "您的订单{{ order.number }}已在途中。"}

Fails (zh):

    # zh/order/sample.yaml
    title: 样例
    channels:
      message: {body: "您的订单{{ order.number }}已在途中。"}

Passes (zh):

    # zh/order/sample.yaml
    title: 样例
    state: reviewed
    channels:
      message: {body: "您的订单{{ order.number }}已在途中。"}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.translations import own

CODE = "L013"
SEVERITY = "info"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """The state, where it is not `reviewed`."""
    template = page.template
    if template.state == "reviewed" or not own(page):
        return
    at = template.state_at or template.title.at
    end = at._replace(column=at.column + len(template.state if template.state_at else template.title.text))
    message = (
        "this template is a draft" if template.state == "draft" else "nobody has reviewed this translation"
    )
    yield Finding(at, end, message, "when a second reader has read it, write state: reviewed")
