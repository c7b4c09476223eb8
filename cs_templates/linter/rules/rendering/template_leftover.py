"""The place of a value is left open in the reply.

Brackets around a name, a row of underscores and the placeholders of other programs are text to the tool: the customer
reads them as they stand.

Fails (en):

    Your order {{ order.number }} is on its way, [customer name].

Fails (ru):

    Заказ {{ order.number }} приедет ____.

Passes (en):

    Your order {{ order.number }} is on its way (by air).
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.reading.rendered import given
from cs_templates.linter.regex import regex

CODE = "R101"
SEVERITY = "error"
SCOPE = "paragraph"
NEEDS = "{}‹$[#@_\ufffd<"
_SIGNS = ("{", "}", "‹", "$", "[", "#", "@", "__", "\ufffd", "<")
_LEFT = regex(
    r"\{[^{}\n]{0,60}\}|[{}]|‹[\w.]+›|\$[A-Za-z]\w*(?:[._]\w+)*|\[[^\W\d_][^\W\d]*(?:[ ._][^\W\d]+){0,4}\]"
    r"|<<? ?[^\W\d_]\w*(?:[ ._]\w+){0,3} ?>>?|(?<!\w)([#@%])[A-Za-z]\w*(?:[._]\w+)*\1(?!\w)|_{3,}|\ufffd"
)
_HTML = frozenset(
    [
        "a",
        "b",
        "i",
        "u",
        "p",
        "br",
        "em",
        "li",
        "ol",
        "ul",
        "hr",
        "div",
        "span",
        "strong",
        "table",
        "font",
        "img",
        "tr",
        "td",
        "h1",
        "h2",
        "h3",
    ]
)


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each place that is open."""
    text = paragraph.text
    if paragraph.field == "subject" or not any(sign in text for sign in _SIGNS):
        return
    for found in _LEFT.finditer(text):
        if found[0].strip("<> ").lower() in _HTML or given(paragraph.reply, found[0]):
            continue
        message = f"the customer reads {found[0]}"
        hint = "print the variable that belongs there, as in {{ order.number }}"
        yield paragraph.finding(*found.span(), message, hint)
