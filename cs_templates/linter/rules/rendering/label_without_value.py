"""A label, or the beginning of a sentence, stands there with nothing after it.

The text ends in a colon or a comma because what follows it was left out as not known. Put the label inside the
condition.

Fails (en):

    Your order {{ order.number }} is on its way.
    Track it here: {% if shipment.tracking_url is known %}{{ shipment.tracking_url }}{% endif %}

Passes (en):

    Your order {{ order.number }} is on its way.
    {% if shipment.tracking_url is known %}
    Track it here: {{ shipment.tracking_url }}
    {% endif %}

Fails (zh):

    订单{{ order.number }}已发出。
    物流查询：{% if shipment.tracking_url is known %}{{ shipment.tracking_url }}{% endif %}
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.regex import regex

CODE = "R114"
SEVERITY = "warning"
SCOPE = "paragraph"
_MARKS = (":", "：", ",", "，", "—", "–")
_IF = regex(r"[ \t]*\n?[ \t]*\{%-?\s*if\b")
_FEW = 3
_ENTRY = regex(r"(?:[-–—•*·]|\d+[.)、]|[(（]\d+[)）])\s*\S")


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """The paragraph, where it ends in a mark that a condition follows."""
    text = paragraph.text
    if not text.endswith(_MARKS) or paragraph.field != "body" or _list_follows(paragraph):
        return
    for piece in paragraph.reply.pieces:
        if piece.role == "body" and _continues(piece, text):
            message = f"nothing follows “{text[-40:].split(chr(10))[-1]}”"
            yield paragraph.finding(
                len(text) - 1, len(text), message, "put the label into the condition that prints its value"
            )
            return


def _list_follows(paragraph: Paragraph) -> bool:
    """Whether entries of a list, each a paragraph, come next in the reply."""
    after = itertools.dropwhile(paragraph.text.__ne__, paragraph.reply.paragraphs)
    return any(_ENTRY.match(each) for each in itertools.islice(after, 1, 2))


def _continues(piece: Piece, text: str) -> bool:
    """Whether what the paragraph ends in is written right before an `if`."""
    for literal in piece.literals:
        said = piece.text.text[literal.start : literal.stop].rstrip()
        tail = said.rpartition("\n")[2].strip()
        if tail and text.endswith(tail[-len(text) :]) and (len(tail) >= _FEW or tail == text):
            after = piece.text.text[literal.start + len(said) :]
            if _IF.match(after):
                return True
    return False
