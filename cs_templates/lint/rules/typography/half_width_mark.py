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

from cs_templates.lint.finding import Finding
from cs_templates.lint.pieces import GAP, VALUE, Piece
from cs_templates.lint.prose import HAN, prose

CODE = "T430"
SEVERITY = "warning"
SCOPE = "piece"
_WIDE = {",": "，", ".": "。", "?": "？", "!": "！", ":": "：", ";": "；", "(": "（", ")": "）"}
_SIDE = f"{HAN}”」』》）"
_MARK = re.compile(
    rf"(?:(?<=[{_SIDE}])|(?<=[{HAN}]\)))(?:[,?!:;]+|\.(?![\w.])) ?"  # 您好,
    rf"|(?<=[\w{VALUE})])[,?!;:] ?(?=[{HAN}“「《])"  # A-10293,您
    rf"|(?<={VALUE})[,.?!;](?=[{GAP}]*(?:\n|\Z))"  # {{ day }}.
    rf"|\((?=[^()\n]*[{HAN}])|(?<=[{HAN}])\)(?!\w)"
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each narrow mark beside a Chinese character, and the brackets around some."""
    if piece.language.language not in ("zh", "ja"):
        return
    text = prose(piece)
    for found in _MARK.finditer(text):
        marks = found.group().rstrip()
        mend = "".join(_WIDE[mark] for mark in marks)
        start = found.start()
        if marks == "(" and ")" not in text[start:].partition("\n")[0]:
            continue
        message = f"“{marks}” is a half-width mark among Chinese characters"
        yield piece.finding(start, found.end(), message, f"write {mend}", mend)
