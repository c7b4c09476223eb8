"""Two sentences run together without a mark between them.

The mark at the end of the first one is missing: on its line, at the end of a line, or at the end of a phrase.

Fails (en):

    Your order {{ order.number }} is on its way
    You can track it any time.

Fails (ru):

    Заказ {{ order.number }} уже в пути Если он задержится, напишите нам.

Passes (en):

    Your order {{ order.number }} is on its way. You can track it any time.

Fails (zh):

    订单{{ order.number }}已经发出
    请您留意物流信息。
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Paragraph
from cs_templates.linter.reading.rendered import given
from cs_templates.linter.regex import regex

CODE = "R231"
SEVERITY = "warning"
SCOPE = "paragraph"
_CAPITAL = regex(r"[^\S\n](?<=[^\W_].)(?=[^\W\d_a-zа-яё])")
"""A capital, or a letter with an accent, that stands right behind a word."""
NEEDS = ("sentence_start",)


def find(paragraph: Paragraph) -> Iterator[Finding]:
    """Each word that begins a sentence right after a word of the one before."""
    text = paragraph.text
    if paragraph.field == "subject" or not (paragraph.language.cjk or _CAPITAL.search(text)):
        return
    for start, end in paragraph.language.said("sentence_start", text):
        if _runs_on(text, start, end) or _lines_meet(paragraph, start):
            around = text[max(start - 12, 0) : end]
            if not given(paragraph.reply, around[-(end - start + 4) :]) and not _after_text(paragraph, start):
                message = f"the sentence before “{text[start:end]}” has no mark at its end"
                yield paragraph.finding(start, end, message, "end the sentence with a full stop")


def _runs_on(text: str, start: int, end: int) -> bool:
    """A small letter or a digit, a space, and a capital that only the beginning of a sentence explains."""
    if start < 2 or not text[start].isupper():
        return False
    before, after = text[start - 2 : start], text[end : end + 2].lstrip(" ,")
    if not before[1].isspace() or before[1] == "\n":
        return False
    if "://" in text[:start].rsplit(maxsplit=1)[-1]:
        return False  # nobody puts a full stop to a link
    return (before[0].islower() or before[0].isdigit()) and not after[:1].isupper()


def _after_text(paragraph: Paragraph, start: int) -> bool:
    """Whether a customer's or an agent's own words stand before: they bring their mark with them, or none."""
    kinds, before = paragraph.language.kinds, paragraph.text[:start].rstrip()
    return any(
        isinstance(value, str) and kinds.get(name) == "text" and before.endswith(value)
        for name, value in paragraph.reply.values.items()
    )


def _lines_meet(paragraph: Paragraph, start: int) -> bool:
    """Chinese or Japanese: two lines of the text that were joined without a mark."""
    text = paragraph.text
    if not paragraph.language.cjk or not start or not text[start - 1].isalnum():
        return False
    left, right = text[max(start - 4, 0) : start], text[start : start + 4]
    return any(
        left in line and after.lstrip().startswith(right)
        for piece in paragraph.reply.pieces
        if piece.role == "body"
        for line, after in _pairs(piece.text.text)
        if line.endswith(left)
    )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    lines = text.split("\n")
    return itertools.pairwise(lines)
