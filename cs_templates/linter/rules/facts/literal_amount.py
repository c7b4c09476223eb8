"""An amount of money is typed in.

Prices and fees change, and each language writes them in its own way. An amount belongs in a variable of the kind
money.

Fails (en):

    Shipping of order {{ order.number }} costs $4.99.

Fails (ru):

    Доставка заказа {{ order.number }} стоит 12 евро.

Fails (zh):

    订单{{ order.number }}的运费为10元。

Passes (en):

    Shipping of order {{ order.number }} costs {{ refund.amount }}. Two pounds of tea fit in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.tongues import in_quotes
from cs_templates.linter.regex import regex

CODE = "H003"
SEVERITY = "warning"
SCOPE = "piece"
_NUMBER = r"\d[\d.,\u00a0\u202f ]*\d|\d"
_CODES = "USD|EUR|GBP|CNY|RMB|RUB|JPY|KRW|MXN|BRL|PLN|UAH|KZT|BYN|TRY|CAD|AUD|CHF|ARS|COP|CLP|INR"
_NAMES = (
    r"euros?|dollars?|bucks|cents|pounds sterling|rubles?|yuan|pesos?|dólares|dólar|céntimos|centavos|libras esterlinas|rublos|yuanes"
    r"|евро|рубл(?:ь|я|ей|ю|ём|ями|ях)|руб\.?|р\.|доллар\w*|юан\w*|фунт\w* стерлингов|тенге|грив\w+|коп(?:\.|еек|ейки)"
)
_WORDS = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred"
    r"|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|cien"
    r"|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|двенадцать|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто"
)
_AMOUNT = regex(
    rf"(?:(?:US|CA|A|MX|R|HK|NT)?[€$£¥₽₴₸₩₹₺￥]\s?|\b(?:{_CODES})\s?)(?P<first>{_NUMBER})"
    rf"|(?<![A-Za-z0-9.])(?P<second>{_NUMBER})\s?(?:[€$£¥₽₴₸₩₹₺￥]|zł\b|(?:{_CODES})\b|(?i:{_NAMES})(?!\w)|(?:块钱?|元|美元|欧元|英镑|卢布|人民币|日元)(?!件|素))"
    rf"|(?i:\b(?:{_WORDS})\s(?:{_NAMES})(?!\w))|[一二两三四五六七八九十百]+(?:块钱|美元|欧元|卢布)|[二三四五六七八九]?[十百][一二三四五六七八九]?元"
)


_DIGIT = regex(r"\d")
_NAMED = regex(rf"\s(?:{_NAMES})|[块元币镑布]", re.IGNORECASE)
_LOOK = Look(lambda line, _: _DIGIT.search(line) or _NAMED.search(f" {line}"))
"""A text without figures has an amount only beside the name of a currency."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each amount that is not nothing."""
    if not _LOOK.is_in(piece):
        return
    for match in _AMOUNT.finditer(piece.plain):
        said = match["first"] or match["second"] or match[0]
        if said.strip("0., \u00a0\u202f") and not in_quotes(piece, match.start()):
            message = f"{match[0].strip()} is an amount that is typed in"
            yield piece.finding(*match.span(), message, "print a variable of the kind money")
