"""Two marks meet where a text is put together, and one of them is too many.

What is printed into a sentence ends in a mark of its own, and the sentence has another.

Fails (en):

    Order {{ order.number }}: {{ solutions | sentences("offer") }}.

Passes (en):

    Order {{ order.number }}: {{ solutions | sentences("offer") }} Tell us which you prefer.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.regex import regex

CODE = "T411"
SEVERITY = "warning"
SCOPE = "paragraph"
_MARKS = regex(
    r"(?<![.?!])\.\.(?!\.)|[!?…]\.(?!\.)|,[.,;:!?]|[;:][.,;!?]|(?<=\w{3})\.[!?]|[。！？…][。，；：、！？]|[，；：、][，。；：、！？]|!!"
)


_TWO = regex(r"[.,;:!?…。！？，；：、][.,;:!?。！？，；：、]")


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each pair of marks that nobody wrote as a pair."""
    for found in _MARKS.finditer(paragraph.text) if _TWO.search(paragraph.text) else ():
        marks = found.group()
        if not any(marks in piece.text.text for piece in paragraph.reply.pieces):
            message = f"“{marks}” comes out where a value or phrase ends in a mark of its own"
            at = found.start() + 1  # the second mark is the text's, the first one what is printed into it
            yield paragraph.finding(at, at + 1, message, "leave one of the two marks out")
