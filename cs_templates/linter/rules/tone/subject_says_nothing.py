"""A subject does not say what the mail is about.

*Re:*, *Important!* or *Message from the shop* could stand above any mail, and is taken for advertising. A subject names
the order, the item or the matter. Words that say nothing are in the list `subject_filler` of each `_locale.yaml`.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      email: {subject: "Important!", body: "Order {{ order.number }} is on its way."}

Fails (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      email: {subject: "Fwd: Re: Your inquiry", body: "Order {{ order.number }} is on its way."}

Passes (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      email: {subject: "Important: your address is incomplete", body: "Order {{ order.number }} is on its way."}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.subjects import LIST, says_something
from cs_templates.linter.regex import regex

CODE = "G805"
SEVERITY = "warning"
SCOPE = "piece"
_PREFIX = regex(
    r"\s*(?:(?:re|fwd?|fw|rv|rif|res|enc|tr|aw|wg|sv|vs|antw|отв|ответ|пересл|回复|答复|转发|轉寄|回覆)\s*(?:\[\d+\])?\s*[:：]\s*)+",
    re.IGNORECASE,
)


def find(piece: Piece) -> Iterator[Finding]:
    """A subject of which nothing is left without *Re:* and the words that say nothing."""
    plain = piece.plain
    if piece.role != "subject" or VALUE in plain or not plain.strip() or not piece.language.has_list(LIST):
        return
    prefix = _PREFIX.match(plain)
    if not says_something(piece, prefix.end() if prefix else 0):
        message = "this subject could stand above any mail"
        yield piece.finding(0, len(plain), message, "name the order or the matter")
