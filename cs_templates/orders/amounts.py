"""Amounts as systems write them: `19.9`, `-5.00` for a refund, `30.0000`, in a currency that stands beside."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_PLACES = 2
LONGEST = 20


def amount(texts: list[str], *, add: bool, minus: bool) -> str | None:
    """The amount of one text, or of all added up; None where there is none, or several that differ.

    With `minus` a negative amount is what is meant. What is no plain number stays as it stands, for the check of
    the value to refuse.
    """
    if not add and len(set(texts)) != 1:
        return None
    try:
        total = sum((_number(text) for text in (texts if add else texts[:1])), Decimal(0))
    except (InvalidOperation, ValueError):
        return texts[0]
    return _plain(abs(total) if minus else total)


def is_nothing(text: str) -> bool:
    """Whether an amount is zero."""
    return not text.strip("0.") and "0" in text


def _number(text: str) -> Decimal:
    if len(text) > LONGEST or text.strip("0123456789.-"):
        raise ValueError
    return Decimal(text)


def _plain(number: Decimal) -> str:
    """The number with its zeros, but for those beyond the second decimal."""
    text = f"{number:f}"
    while "." in text and text.endswith("0") and len(text.partition(".")[2]) > _PLACES:
        text = text[:-1]
    return text
