"""A title, a keyword or a name in quotes begins or ends with a space.

It shows as a crooked list, and two titles that look alike are not the same.

Fails (en):

    # en/order/sample.yaml
    title: " Sample"

Passes (en):

    # en/order/sample.yaml
    title: "Sample"
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Change, Finding, Fix
from cs_templates.linter.material.pages import Page
from cs_templates.model import Text

CODE = "S077"
SEVERITY = "info"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """The spaces at the edges of a template's title, keywords and what customers say."""
    template = page.template
    for text in (template.title, *template.keywords, *template.customer_says):
        said = text.text.strip()
        if said and said != text.text:
            start = text.text.index(said)
            for first, last in ((0, start), (start + len(said), len(text.text))):
                if first < last:
                    yield _finding(text, first, last)


def _finding(text: Text, first: int, last: int) -> Finding:
    at, end = text.locate(first), text.locate(last)
    where = "begins" if first == 0 else "ends"
    return Finding(at, end, f"this text {where} with a space", "delete it", Fix((Change(at, end, ""),)))
