"""Amounts of money.

The table holds, for each currency, how it is signed and where: affixes with
`¤` for the symbol, spacing already decided (UTS #35, Currency Spacing). The
first set of affixes is for the ISO code.
"""

from __future__ import annotations

from cs_templates.answer.formats.number import check, signed
from cs_templates.answer.formats.number import digits as grouped
from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Table = Mapping[str, Any]
    Amount = tuple[int, int, str]
    Ready = tuple[Table, int, Mapping[str, Any], list[str]]

_KEPT = 2_000
_READY: dict[tuple[int, str, str], Ready] = {}
"""(id of a table, currency, style) → the table (its id is nobody else's while it is here), the currency's decimals,
the separators, and its affixes with the symbol in them."""


def money(table: Table, amount: Amount, style: str = "reply") -> str:
    """An amount (units, scale, ISO 4217 code), padded to the decimals its currency has.

    Style `icu` is Intl.NumberFormat's currency style. Style `reply` differs
    where the symbol alone would leave a buyer in another country in doubt
    (`$`, `¥`, `kr` of several countries): there the ISO code stands, placed as
    the locale places a code. Raises FormatError for a currency that is not in
    use, more decimals than it has, more than 15 digits, an unknown style.
    """
    units, scale, code = amount
    ready = _READY.get((id(table), code, style)) or _make_ready(table, code, style)
    _, places, separators, affixes = ready
    if scale > places:
        raise FormatError(f"{code} has {places} decimals, the amount {scale}", "round the amount first")
    check(units, scale)
    if scale < places:
        units *= 10 ** (places - scale)
    return signed(affixes, units, grouped(table, separators, units, places))


def _make_ready(table: Table, code: str, style: str) -> Ready:
    """What a currency needs in a locale, kept for the next amount in it."""
    if style not in ("reply", "icu"):
        raise FormatError(f"There is no money style '{style}'", "reply or icu")
    places = decimals(table, code)
    symbol, affixes = _symbol(table["money"], code, style)
    if len(_READY) >= _KEPT:
        _READY.clear()
    ready = table, places, table["money"], [affix.replace("¤", symbol) for affix in affixes]
    return _READY.setdefault((id(table), code, style), ready)


def decimals(table: Table, code: str) -> int:
    """How many decimals a currency has. Raises FormatError where the code is no currency in use."""
    if len(code) != 3 or not code.isalpha():
        raise FormatError("A currency is given by its ISO 4217 code, as in EUR")
    for places, codes in table["money"]["currencies"].items():
        if code in codes:
            return int(places)
    raise FormatError(f"'{code}' is no currency in use", "give the ISO 4217 code, as in EUR")


def _symbol(style: Mapping[str, Any], code: str, kind: str) -> tuple[str, list[str]]:
    symbol, at = style["symbols"].get(code, (code, 0))
    if kind == "reply" and code in style["doubtful"]:
        symbol, at = code, 0
    return symbol, style["affixes"][at]
