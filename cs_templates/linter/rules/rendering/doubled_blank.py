"""Two spaces stand side by side because nothing was printed between them.

The word between them was left out. Put one of the spaces inside the condition, with the word.

Fails (en):

    Your order {{ order.number }} {% if shipment.tracking_url is known %}{{ shipment.tracking_url }}{% endif %} is on its way.

Passes (en):

    Your order {{ order.number }} {% if shipment.tracking_url is known %}{{ shipment.tracking_url }} {% endif %}is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.reading.rendered import given, written
from cs_templates.linter.regex import regex

CODE = "R116"
SEVERITY = "warning"
SCOPE = "paragraph"
_BLANKS = regex(r"(?<=\S)[ \xa0]{2,}(?=\S)")


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each run of spaces that nobody wrote."""
    if "  " not in paragraph.text and "\xa0" not in paragraph.text:
        return
    for found in _BLANKS.finditer(paragraph.text):
        if not written(paragraph.reply.pieces, found[0]) and not given(paragraph.reply, found[0]):
            yield paragraph.finding(
                found.start() - 1,
                found.end(),
                "two spaces stand side by side",
                "put one of them into the condition, with the word",
            )
