"""Two marks of punctuation meet because nothing was printed between them.

A comma before a full stop, or a colon before a comma, tells the customer that something is missing. Put the mark
inside the condition, with what it belongs to.

Fails (en):

    Your order {{ order.number }} is on its way: {% if shipment.tracking_url is known %}{{ shipment.tracking_url }}{% endif %}.

Fails (ru):

    Заказ {{ order.number }} в пути, {% if shipment.tracking_url is known %}вот ссылка: {{ shipment.tracking_url }}{% endif %}.

Passes (en):

    Your order {{ order.number }} is on its way{% if shipment.tracking_url is known %}: {{ shipment.tracking_url }}{% endif %}.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.reading.rendered import given, written
from cs_templates.linter.regex import regex

CODE = "R112"
SEVERITY = "warning"
SCOPE = "paragraph"
_MEET = regex(
    r"[,;:]\s*[.,;:!?](?![\w/)(.])|[，、；：]\s*[，。、；：！？,.;]|(?<![.\d])\.\s?\.(?!\.)|[.!?]\s+[,;:](?!\w)"
    r"|[。！？]\s*[，。、；：,.]|(?<=\w)[—–-]\s*[.,;](?=\s|$)"
)


_TWO = regex(r"[.,;:!?。！？，、；：—–-]\s*[.,;:!?。！？，、；：]")


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each pair that nobody wrote side by side."""
    for found in _MEET.finditer(paragraph.text) if _TWO.search(paragraph.text) else ():
        if written(paragraph.reply.pieces, found[0]) or given(paragraph.reply, found[0]):
            continue
        if any(
            value and paragraph.text.endswith(value, 0, found.start() + 1) for value in paragraph.reply.texts
        ):
            continue  # a value brings the first of them: `joined-marks`
        marks = "".join(found[0].split())
        message = f"the marks {' and '.join(marks)} meet: nothing is printed between them"
        yield paragraph.finding(
            *found.span(), message, "put the mark into the condition, with what it belongs to"
        )
