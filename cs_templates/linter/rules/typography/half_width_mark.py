"""A half-width mark stands among Chinese characters.

Chinese marks are as wide as its characters: ，。？！：；（）. A narrow one among them was typed with the wrong
keyboard, and looks it.

Fails (zh):

    您好,您的订单{{ order.number }}已发货.

Passes (zh):

    您好，您的订单{{ order.number }}已发货（USB 3.0 数据线，价格为 12.50 欧元，10:30 前到）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.reading.prose import HAN, prose
from cs_templates.linter.regex import regex

CODE = "T430"
SEVERITY = "warning"
SCOPE = "piece"
_WIDE = {",": "，", ".": "。", "?": "？", "!": "！", ":": "：", ";": "；", "(": "（", ")": "）"}
_WIDE_SIGN = regex(f"[{HAN}，。？！：；（）“”‘’「」『』《》、…]")
_MARK = regex(r"[,.?!:;]+ ?")
_BRACKET = regex(rf"\((?=[^()\n]*[{HAN}][^()\n]*\))|(?<=[{HAN}])\)(?!\w)")


def find(piece: Piece) -> Iterator[Finding]:
    """Each narrow mark beside a Chinese character, and the brackets around some."""
    if piece.language.language not in ("zh", "ja"):
        return
    text = prose(piece)
    for found in _BRACKET.finditer(text):
        yield _finding(piece, found)
    for found in _MARK.finditer(text):
        if _is_among(text, found.group(), found.start(), found.end()):
            yield _finding(piece, found)


def _is_among(text: str, marks: str, start: int, stop: int) -> bool:
    """Whether marks stand between Chinese words or values, and not in a number, a name or a foreign sentence."""
    left = text[:start].rpartition("\n")[2].replace(GAP, "").rstrip(" ")[-1:]
    right = text[stop:].partition("\n")[0].replace(GAP, "").lstrip(" ")[:1]
    wide = [bool(sign) and (sign == VALUE or bool(_WIDE_SIGN.match(sign))) for sign in (left, right)]
    if marks.strip() == "." and ((left.isascii() and left != ")") or (right.isalnum() and right.isascii())):
        return False  # 1.请提供, v2.0
    if left == ")" and not right:
        return text[: start - 1].rpartition("(")[2][:1] >= "\u2e80"
    if all(wide) or (wide[0] and (not right or marks.endswith(" "))):
        return left != VALUE or right != VALUE or ":" not in marks
    return any(sign and sign != VALUE and _WIDE_SIGN.match(sign) for sign in (left, right))


def _finding(piece: Piece, found: re.Match[str]) -> Finding:
    marks = found.group().rstrip()
    mend = "".join(_WIDE[mark] for mark in marks)
    message = f"“{marks}” is a half-width mark among Chinese characters"
    return piece.finding(found.start(), found.end(), message, f"write {mend}", mend)
