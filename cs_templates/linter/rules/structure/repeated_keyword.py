"""A keyword, or a sentence that customers say, is listed twice.

The second one adds nothing; another word was probably meant.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [status, where is it, Status]

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [status, where is it, tracking]
    customer_says: [Where is it]
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page

CODE = "S046"
SEVERITY = "warning"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """Each repeated entry of a list; capitals make no difference."""
    for field, said in (("keywords", page.template.keywords), ("customer_says", page.template.customer_says)):
        seen: set[str] = set()
        for entry in said:
            key = " ".join(entry.text.casefold().split())
            if key in seen:
                yield Finding(
                    entry.at, entry.end, f"{entry} stands twice in {field}", "delete one of the two"
                )
            seen.add(key)
