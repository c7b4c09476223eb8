"""A space stands before a mark of punctuation because nothing was printed there.

The word that stood before the mark was left out. Put its space inside the condition, with the word.

Fails (en):

    Your order {{ order.number }} is on its way {% if shipment.tracking_url is known %}({{ shipment.tracking_url }}){% endif %}.

Passes (en):

    Your order {{ order.number }} is on its way{% if shipment.tracking_url is known %} ({{ shipment.tracking_url }}){% endif %}.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.reading.rendered import given, written
from cs_templates.linter.regex import regex

CODE = "R115"
SEVERITY = "warning"
SCOPE = "paragraph"
_BLANK = regex(r"(?<=\S)([ \t]+)(?:[,;:!?](?![\w)(-])|\.(?![.\w])|[，。、；：！？])")
_MEET = regex(r"[ \t][,;:!?.，。、；：！？]")
"""What every such place holds: found faster, and few texts have it."""
_FRENCH = "!?:;"


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each such space that nobody wrote before the mark."""
    text = paragraph.text
    for found in _BLANK.finditer(text) if _MEET.search(text) else ():
        mark = found[0][-1]
        if paragraph.language.language == "fr" and mark in _FRENCH:
            continue
        if written(paragraph.reply.pieces, found[0]) or given(paragraph.reply, found[0]):
            continue
        if text[found.start() - 1] in ",;:.!?，。、；：！？":
            continue  # two marks meet: another rule
        yield paragraph.finding(
            found.start() - 1,
            found.end(1),
            f"a space stands before {mark}",
            "put the space into the condition, before the word",
        )
