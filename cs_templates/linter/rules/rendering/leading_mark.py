"""A line begins with a mark of punctuation.

What stood before the mark was left out because it was not known.

Fails (en):

    {% if shipment.tracking_url is known %}{{ shipment.tracking_url }}{% endif %}, your order {{ order.number }} is on its way.

Passes (en):

    {% if shipment.tracking_url is known %}{{ shipment.tracking_url }}: {% endif %}your order {{ order.number }} is on its way.

Fails (zh):

    {% if shipment.tracking_url is known %}您好{% endif %}，您的订单{{ order.number }}已发出。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.reading.rendered import given
from cs_templates.linter.regex import regex

CODE = "R113"
SEVERITY = "warning"
SCOPE = "paragraph"
_BEGIN = regex(r"^[ \t]*([,;:!?)\]]+|\.(?![.\d])|[，。、；：！？）】])", re.MULTILINE)


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each line that does."""
    for found in _BEGIN.finditer(paragraph.text):
        if not given(paragraph.reply, paragraph.text[found.start() : found.end() + 4]):
            message = f"the line begins with {found[1]}: what stood before it is left out"
            yield paragraph.finding(*found.span(1), message, "put the mark into the condition before it")
