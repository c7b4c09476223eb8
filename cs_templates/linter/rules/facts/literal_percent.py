"""A percentage is typed in.

Discounts and rates change, and what was typed in is promised for good. What a thing is made of may say it, and 100 %
is a way to say all.

Fails (en):

    Take 10% off your next order after {{ order.number }}.

Fails (ru):

    Дарим Вам скидку 10 % на следующий заказ после {{ order.number }}.

Passes (en):

    The scarf in order {{ order.number }} is 80% wool. You will get 100% of the price back.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import signs
from cs_templates.linter.regex import regex

CODE = "H004"
SEVERITY = "warning"
SCOPE = "piece"
_PERCENT = regex(
    r"(?<![A-Za-z0-9.,])(?P<number>\d{1,3}(?:[.,]\d+)?)(?:\s?[%％]|\s(?:percent|per cent|por ciento|процент\w*)\b)"
    r"|\b(?:five|ten|fifteen|twenty|thirty|fifty|cinco|diez|quince|veinte|treinta|cincuenta|пять|десять|пятнадцать|двадцать"
    r"|тридцать|пятьдесят)\s(?i:percent|per cent|por ciento|процент\w*)\b"
    r"|(?<=打)[一二三四五六七八九]{1,2}折|百分之[一二三四五六七八九十]+|(?<![\d.])(?P<fold>[1-9](?:\.\d)?)折"
)
_SIGNS = signs(("%", "％", "cent", "ento", "процент", "折", "百分之"))
"""One of these is in every percentage."""
_MADE_OF = regex(
    r"\s?(?:de |of )?(?:cotton|wool|silk|linen|polyester|cashmere|nylon|recycled|alcohol|charge|battery|algodón|lana|seda|lino"
    r"|poliéster|хлоп\w+|шерст\w+|шёлк\w*|шелк\w*|льн\w+|лён|полиэстер\w*|заряд\w*|棉|羊毛|丝|麻|聚酯|涤纶|电)"
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each percentage but 100 and those of a material."""
    if not _SIGNS.is_in(piece):
        return
    text = piece.plain
    for match in _PERCENT.finditer(text):
        if match["number"] != "100" and not _MADE_OF.match(text, match.end()):
            message = f"{match[0]} is a percentage that is typed in"
            yield piece.finding(*match.span(), message, "print a variable of the kind percent")
