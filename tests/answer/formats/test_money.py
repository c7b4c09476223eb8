from __future__ import annotations

import pytest

from cs_templates import cldr
from cs_templates.answer import formats
from cs_templates.errors import FormatError


def spaced(tag: str, units: int, scale: int, code: str, style: str = "reply") -> str:
    """The amount with its no-break spaces made plain, as a person would type it."""
    return formats.money(cldr.table(tag), (units, scale, code), style).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("tag", "amount", "text"),
    [
        ("en", (12, 0, "EUR"), "€12.00"),
        ("ru", (12, 0, "EUR"), "12,00 €"),
        ("ru", (123450, 2, "RUB"), "1 234,50 ₽"),
        ("es", (12345, 1, "EUR"), "1234,50 €"),
        ("es", (1234567, 2, "EUR"), "12.345,67 €"),
        ("es-MX", (123450, 2, "MXN"), "$1,234.50"),
        ("es-419", (1250, 2, "MXN"), "MXN 12.50"),
        ("es", (1250, 2, "MXN"), "12,50 MXN"),
        ("zh", (1250, 2, "CNY"), "¥12.50"),
        ("ja", (1250, 0, "JPY"), "￥1,250"),
        ("ko", (1250, 0, "KRW"), "₩1,250"),
        ("en", (1250, 3, "KWD"), "KWD 1.250"),
        ("pt-BR", (123450, 2, "BRL"), "R$ 1.234,50"),
        ("de-CH", (123450, 2, "CHF"), "CHF 1'234.50"),
        ("de-CH", (-123450, 2, "CHF"), "CHF-1'234.50"),
        ("de-AT", (123450, 2, "EUR"), "€ 1.234,50"),
        ("nl", (-1250, 2, "EUR"), "€ -12,50"),
        ("en-IN", (12345678, 0, "INR"), "₹1,23,45,678.00"),
        ("he", (1250, 2, "ILS"), "\u200f12.50 \u200f₪"),
        ("fa", (1250, 2, "EUR"), "\u200e€۱۲٫۵۰"),
        ("en", (0, 0, "USD"), "$0.00"),
        ("en", (-1, 2, "USD"), "-$0.01"),
    ],
)
def test_amounts(tag: str, amount: tuple[int, int, str], text: str) -> None:
    assert spaced(tag, *amount) == text


def test_a_whole_amount_has_the_decimals_of_its_currency() -> None:
    assert spaced("en", 5, 0, "USD") == spaced("en", 500, 2, "USD") == "$5.00"


@pytest.mark.parametrize(
    ("amount", "why"),
    [
        ((12345, 1, "JPY"), "JPY has 0 decimals"),
        ((1, 3, "EUR"), "EUR has 2 decimals"),
        ((1, 0, "XYZ"), "no currency in use"),
        ((1, 0, "DEM"), "no currency in use"),
        ((1, 0, "eur"), "no currency in use"),
        ((1, 0, "R U"), "ISO 4217"),
        ((1, 0, ""), "ISO 4217"),
        ((1, 0, "\x1b[3"), "ISO 4217"),
        ((10**15, 2, "EUR"), "15 digits"),
    ],
)
def test_what_cannot_be_printed_exactly_is_refused(amount: tuple[int, int, str], why: str) -> None:
    with pytest.raises(FormatError, match=why) as error:
        formats.money(cldr.table("en"), amount)
    assert str(error.value).isprintable()


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(FormatError, match="no money style"):
        formats.money(cldr.table("en"), (1, 0, "EUR"), "narrow")
