"""A word, or two words together, stand twice in a row.

It is left over from a change of the sentence; readers see it at once.

Fails (ru):

    Ваш заказ заказ {{ order.number }} уже в пути.

Fails (zh):

    我们我们会通知您，订单号：{{ order.number }}。

Passes (en):

    We know that that takes time: {{ order.number }} {{ order.number }}.

Passes (zh):

    谢谢您，订单{{ order.number }}刚刚发货，请看看物流信息。
    用着用着坏了，请告诉我们。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import and_, eq

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.prose import HAN, prose
from cs_templates.linter.regex import regex

CODE = "T440"
SEVERITY = "warning"
SCOPE = "piece"
_WORD = r"(?<![\w’'-])([^\W\d_][\w’'-]*)"
_TWICE = regex(rf"{_WORD}\s+\1(?![\w’'-])", re.IGNORECASE)
_PAIR = regex(rf"{_WORD}\s+([^\W\d_][\w’'-]*)\s+\1\s+\2(?![\w’'-])", re.IGNORECASE)
_TOKENS = regex(r"[\w’'-]+")
_HAN = regex(rf"([{HAN}]{{2,6}})\1|(的(?!的确)|(?<![不得完])了(?!了[解结却断如])|[您我你请])\2")
_COUNTED = regex(r"一.|(.)\1|.着")
"""One by one (`一个一个`), and what happens in the midst of doing something (`用着用着`)."""
_RIGHT = {
    "en": {"that", "had", "bye", "bora"},
    "fr": {"vous", "nous"},
    "de": {"die", "das", "der", "sie"},
}
"""Words that a sentence may say twice."""
_RIGHT_HAN = {
    "谢谢",
    "哈哈",
    "商量",
    "考虑",
    "讨论",
    "研究",
    "了解",
    "休息",
    "检查",
    "参谋",
    "参考",
    "核实",
    "打听",
    "沟通",
    "比较",
    "斟酌",
    "琢磨",
    "体验",
    "感受",
    "恭喜",
    "多谢",
    "没事",
    "好的",
}
"""Verbs that are doubled to soften a request, and what is said twice in a chat."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each word or pair of words that is said twice; nothing is taken to repeat what a tag prints."""
    text = prose(piece)
    if piece.language.cjk:
        yield from _chinese(piece, text)
        return
    if not _may_repeat(text):
        return
    right = _RIGHT.get(piece.language.language, set())
    for pattern in (_TWICE, _PAIR):
        for found in pattern.finditer(text):
            said = text[found.start(1) : found.end(found.re.groups)]
            if said.casefold() not in right and "\n\n" not in found.group():
                message = f"“{said}” stands twice"
                yield piece.finding(found.start(), found.end(), message, "delete one", said, safe=False)


def _may_repeat(text: str) -> bool:
    """Whether a word is the same as the one before it, or two are as the two before them, whatever parts them."""
    tokens = " ".join(_TOKENS.findall(text)).replace("İ", "i").casefold().split(" ")
    if any(map(eq, tokens, tokens[1:])):
        return True
    alike = list(map(eq, tokens, tokens[2:]))
    return any(map(and_, alike, alike[1:]))


def _chinese(piece: Piece, text: str) -> Iterator[Finding]:
    for found in _HAN.finditer(text):
        said = found[1] or found[2]
        if said not in _RIGHT_HAN and not _COUNTED.fullmatch(said):
            message = f"“{said}” stands twice"
            yield piece.finding(found.start(), found.end(), message, "delete one", said, safe=False)
