"""Several keywords are joined by commas of another script, so that they are one.

A Chinese input method types `，` and `、`, which are letters like any other to YAML. Search then finds none of the words.

Fails (zh):

    # zh/order/sample.yaml
    title: 样例
    keywords: [丢件，包裹丢失，快递丢了]

Passes (zh):

    # zh/order/sample.yaml
    title: 样例
    keywords: [丢件, 包裹丢失, 快递丢了]
    customer_says: [包裹丢了，怎么办？]
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.regex import regex

CODE = "S067"
SEVERITY = "warning"
SCOPE = "page"
_COMMA = regex("[，、،]")


def find(page: Page) -> Iterator[Finding]:
    """Each keyword with such a comma, at the first of them."""
    for text in page.template.keywords:
        comma = _COMMA.search(text.text)
        if comma:
            message = f"{comma.group()} does not divide keywords: this is one keyword"
            yield Finding(
                text.locate(comma.start()), text.locate(comma.end()), message, "type a comma and a space: ,"
            )
