"""`money`: an amount in a currency, read exactly or not at all.

An agent's slip must never become another amount, so there is one spelling: an
ordinary decimal point, no thousands separators, the currency by its code or by a
sign that no other currency has (€, not $ and not ¥). Which
codes there are, and their decimals, is the locale table's: what is taken here prints.
"""

from __future__ import annotations

from cs_templates.answer.kinds.currencies import SIGNS, SUCCESSORS, SYMBOLS
from cs_templates.answer.kinds.numbers import decimal, written
from cs_templates.answer.kinds.scene import bare, fields_of
from cs_templates.answer.near import nearest
from cs_templates.answer.verdicts import Invalid, quoted
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.kinds.scene import Scene

Money = tuple[int, int, str]
_SEPARATORS = ".,' ’"


def check(raw: object, scene: Scene) -> Money:
    """(units, digits after the point as given, currency code).

    `12.50 EUR`, `EUR 12.50` or an object with amount and currency; the `.00` that
    systems add where a currency has no decimals goes. Raises Invalid without a
    currency in use, for signs, separators, more decimals than the currency has,
    and for zero unless the spec's `min` is 0.
    """
    number, currency = _parts(raw)
    places = _places(scene)
    if not currency:
        raise Invalid(say("an amount needs a currency, as in {example}", example=_suggested(number)))
    if currency not in places:
        raise Invalid(_no_currency(currency, number, places))
    amount = decimal(_without_zeros(number) if places[currency] == 0 else number)
    if amount is None:
        raise Invalid(_no_amount(number, currency))
    units, scale = amount
    if scale > places[currency]:
        raise Invalid(_too_fine(number, currency, places[currency]))
    _check_range(units, scale, currency, scene)
    return units, scale, currency


def _places(scene: Scene) -> dict[str, int]:
    """The currencies in use, each with the decimals it has."""
    listed = scene.locale["table"]["money"]["currencies"]
    return {code: int(places) for places, codes in listed.items() for code in codes.split()}


def _without_zeros(number: str) -> str:
    """`number` without `.0` or `.00`: three zeros may be thousands."""
    return number.removesuffix(".00").removesuffix(".0")


def _parts(raw: object) -> tuple[str, str]:
    """Number and currency code, both as given but for capitals; the code is empty where there is none."""
    example = "12.50 EUR"
    if type(raw) is dict:
        fields = fields_of(raw, ("amount", "currency"), '{"amount": "12.50", "currency": "EUR"}')
        return bare(fields.get("amount", ""), example), bare(fields.get("currency", ""), example).upper()
    given = _signs_spelled(bare(raw, example).replace("。", "."))
    for code, rest, beside in ((given[:3], given[3:], 0), (given[-3:], given[:-3], -1)):
        if code.isascii() and code.isalpha() and not (rest and rest[beside].isalpha()):
            return rest.strip(), code.upper()
    return given, ""


def _signs_spelled(given: str) -> str:
    """`12.50 €` as `12.50 EUR`: the one sign at either end, where it is nobody else's."""
    for sign, code in SIGNS.items():
        if given.startswith(sign):
            return f"{code} {given.removeprefix(sign).strip()}"
        if given.endswith(sign):
            return f"{given.removesuffix(sign).strip()} {code}"
    return given


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


def _check_range(units: int, scale: int, currency: str, scene: Scene) -> None:
    least, most = scene.least(0), scene.most(10**15)
    if not units and scene.spec.get("min") != 0:
        raise Invalid(
            say(
                "an amount is more than nothing, as in {example}; leave it out if there is none",
                example=f"12.50 {currency}",
            )
        )
    if not least * 10**scale <= units <= most * 10**scale:
        raise Invalid(
            say(
                "it has to be from {least} to {most} {currency}, as in {example}",
                least=least, most=most, currency=currency, example=f"{max(least, 1)} {currency}",
            )
        )  # fmt: skip


def canonical(value: Money) -> str:
    """The amount with a decimal point, a space and the code: 12.50 EUR."""
    units, scale, currency = value
    return f"{written(units, scale)} {currency}"
