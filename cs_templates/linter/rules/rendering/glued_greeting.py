"""A greeting runs straight into the first sentence.

Between the greeting and what comes next stands no mark, or a comma before a new sentence: one of the two was typed
without looking at the other.

Fails (en):

    Hello Your order {{ order.number }} is on its way.

Fails (en):

    Hello, Thank you for order {{ order.number }}.

Passes (en):

    Hello {{ customer.name }}, your order {{ order.number }} is on its way.

Fails (zh):

    您好您的订单{{ order.number }}已发出。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph

CODE = "R211"
SEVERITY = "warning"
SCOPE = "paragraph"
NEEDS = ("greeting",)


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """The greeting that the paragraph begins with, where it is glued to a sentence."""
    text = paragraph.text
    if paragraph.field == "subject":
        return
    greeting = next((span for span in paragraph.language.said("greeting", text) if span[0] == 0), None)
    if greeting is None:
        return
    start, end = greeting
    rest = text[end:]
    before = rest[: len(rest) - len(rest.lstrip(" ,，"))]
    said = rest[len(before) :]
    if "\n" in rest[: len(before) + 1] or not (said[:1].isupper() or (said[:1] > "\u2e80" and not before)):
        return
    if any(span[0] == 0 for span in paragraph.language.said("sentence_start", said[:20])):
        message = f"the greeting “{text[start:end]}” runs into the sentence after it"
        yield paragraph.finding(start, end + len(before) + 1, message, "end the greeting with its mark")
