"""A paragraph has so many sentences that nobody reads it.

Customers look for their order, a date, a thing to do. Break the text where its subject changes: an empty line begins a
paragraph. Chats and text messages, where every line is short, and lists are not counted.

Fails (en):

    The order {{ order.number }} is ready. It was packed. It was weighed. It was labeled. It was loaded. It was driven
    off. It was sorted. It was loaded again. It was flown. It was sorted again. It was driven on.

Passes (en):

    The order {{ order.number }} is ready. It was packed. It was weighed. It was labeled. It was loaded.

    It was sorted. It was loaded again. It was flown. It was sorted again. It was driven on.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.reading.sentences import is_list_entry, sentences

CODE = "R803"
SEVERITY = "warning"
SCOPE = "paragraph"
MOST = 10
BRIEF = ("chat",)
ASKS = "?？"
"""A question with its answer behind it is one: *When? March 14.*"""


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """A paragraph of more than ten sentences, at the first that is too many."""
    reply = paragraph.reply
    if reply.outlet.is_sms or all(channel.name in BRIEF for channel in reply.channels):
        return
    if sum(map(paragraph.text.count, ".!?…。！？")) <= MOST or _lists(paragraph):
        return
    found = [span for span in sentences(paragraph.text) if paragraph.text[span[1] - 1] not in ASKS]
    if len(found) > MOST:
        message = f"this paragraph has {len(found)} sentences"
        yield paragraph.finding(*found[MOST], message, "begin a new one with an empty line")


def _lists(paragraph: Paragraph) -> bool:
    start = 0
    for line in paragraph.lines:
        if is_list_entry(paragraph.text, start):
            return True
        start += len(line) + 1
    return False
