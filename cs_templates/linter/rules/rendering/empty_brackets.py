"""Brackets or quotation marks stand around nothing.

What should have stood inside was left out because it was not known. Put the marks inside the condition, beside what
they belong to.

Fails (en):

    Your order {{ order.number }} ({% if shipment.tracking_url is known %}{{ shipment.tracking_url }}{% endif %}) is on its way.

Passes (en):

    Your order{% if shipment.tracking_url is known %} ({{ shipment.tracking_url }}){% endif %} is on its way.

Fails (zh):

    您的订单{{ order.number }}（）已经发出。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.regex import regex

CODE = "R111"
SEVERITY = "warning"
SCOPE = "paragraph"
NEEDS = '([（【«“„‘「『《"'
_EMPTY = regex(
    r"\([\s,;:.·—–-]*\)|（[\s，、：；。·]*）|\[\s*\]|【\s*】|«\s*»|“\s*”|„\s*“|‘\s*’|「\s*」|『\s*』|《\s*》|(?<!\S)\"\s*\"(?!\w)"
)


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each empty pair."""
    for found in _EMPTY.finditer(paragraph.text):
        message = f"{found[0]} stands around nothing"
        yield paragraph.finding(
            *found.span(), message, "move the marks into the condition that prints what is between them"
        )
