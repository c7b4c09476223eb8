"""Why a value is refused, where the reason is worth more than one sentence: the likeliest spelling that was meant."""

from __future__ import annotations

from cs_templates.answer.intake import decimal, quoted
from cs_templates.answer.near import nearest
from cs_templates.speech import say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from cs_templates.answer.intake import Scene

SUCCESSORS = {
    "ANG": "XCG", "BGN": "EUR", "BYR": "BYN", "CUC": "CUP", "HRK": "EUR", "LTL": "EUR", "LVL": "EUR", "EEK": "EUR",
    "MRO": "MRU", "RMB": "CNY", "RUR": "RUB", "SLL": "SLE", "STD": "STN", "UKP": "GBP", "VEF": "VES", "ZMK": "ZMW",
    "ZWL": "ZWG", "NTD": "TWD",
}  # fmt: skip
"""The currency that took the place of one no longer in use, and of codes that never were."""
SYMBOLS = {
    "美元": "USD", "欧元": "EUR", "卢布": "RUB", "日元": "JPY", "英镑": "GBP", "比索": "MXN", "us$": "USD",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "￥": "CNY", "₽": "RUB", "₴": "UAH", "₸": "KZT", "₩": "KRW",
    "₹": "INR", "₺": "TRY", "₫": "VND", "₪": "ILS", "฿": "THB", "₱": "PHP", "zł": "PLN", "руб": "RUB", "元": "CNY",
}  # fmt: skip
"""What people write for a currency instead of its code."""
_SEPARATORS = ".,' ’"


def shown(raw: object) -> str:
    """A raw value of any shape as a message echoes it: short, without anything a terminal acts on."""
    if type(raw) is str:
        return quoted(raw)[1:-1]
    if type(raw) in (list, tuple, dict):
        return say_count("(1 part)", "({count} parts)", len(raw))  # type: ignore[arg-type]
    if type(raw) is int and raw.bit_length() > 64:
        return say("a large number")
    return quoted(str(raw))[1:-1]


def unlisted(given: str, options: Mapping[str, str]) -> str:
    """Why a text is none of the options (id → name): the nearest, or all of them."""
    near = nearest(given.replace("-", "_").replace(" ", "_"), options)
    if near is not None:
        meant = _named(near, options)
        return say(
            "{value} is not one of the options; did you mean {option}?", value=quoted(given), option=meant
        )
    offered = ", ".join(_named(name, options) for name in options)
    return say("{value} is not one of the options; write {options}", value=quoted(given), options=offered)


def _named(name: str, options: Mapping[str, str]) -> str:
    return f"{name} ({options[name]})" if options[name] != name else name


def no_money(number: str, currency: str, scene: Scene) -> str:
    """Why a number with a currency's code is no amount; either may be empty."""
    listed = scene.locale["table"]["money"]["currencies"]
    places = {code: int(places) for places, codes in listed.items() for code in codes.split()}
    if not currency:
        return say("an amount needs a currency, as in {example}", example=_suggested(number))
    if currency not in places:
        return _no_currency(currency, number, places)
    return _too_fine(number, currency, places[currency]) if decimal(number) else _no_amount(number, currency)


def _suggested(given: str) -> str:
    """An example that keeps the number given where it is a good one, and guesses at a symbol's currency."""
    currency = next((code for symbol, code in SYMBOLS.items() if symbol in given.lower()), "EUR")
    number = given.strip("".join(SYMBOLS) + ". ")
    amount = decimal(number)
    return f"{number if amount and amount[1] <= 2 else '12.50'} {currency}"


def _no_currency(code: str, number: str, places: dict[str, int]) -> str:
    known = SUCCESSORS.get(code) or (nearest(code, places) if len(code) == 3 else None) or "EUR"
    example = f"{number if decimal(number) else '12.50'} {known}"
    return say(
        "{value} is not the code of a currency in use (ISO 4217); write one that is, as in {example}",
        value=quoted(code), example=example,
    )  # fmt: skip


def _no_amount(number: str, currency: str) -> str:
    """Why a number is none, with the likeliest spelling that was meant."""
    example = f"12.50 {currency}"
    if not number:
        return say(
            "there is no amount beside {currency}, as in {example}", currency=currency, example=example
        )
    if number[0] in "-−–(" or number[-1] == "-":
        return say("an amount has no minus sign, as in {example}", example=example)
    whole, comma, cents = number.rpartition(",")
    if comma and len(cents) in (1, 2) and decimal(f"{whole}.{cents}"):
        return say(
            "write a decimal point, not a comma, as in {example}", example=f"{whole}.{cents} {currency}"
        )
    if not number.strip("0123456789" + _SEPARATORS) and (
        number.count(".") > 1 or set(number) & set(_SEPARATORS[1:])
    ):
        return say(
            "write plain digits and at most one decimal point, as in {example}", example=f"1234.50 {currency}"
        )
    return say("{value} is not an amount, as in {example}", value=quoted(number), example=example)


def _too_fine(number: str, currency: str, digits: int) -> str:
    before, _, after = number.partition(".")
    if not digits:
        return say(
            "{currency} has no decimals, as in {example}", currency=currency, example=f"{before} {currency}"
        )
    return say(
        "{currency} has {digits} decimals, as in {example} or {other}",
        currency=currency, digits=digits,
        example=f"{before}.{after[:digits]} {currency}", other=f"{before}{after} {currency}",
    )  # fmt: skip
