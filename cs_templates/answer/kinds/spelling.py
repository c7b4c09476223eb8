"""The one spelling of each typed value that `values.check` reads back as the same value."""

from __future__ import annotations

from cs_templates.answer.values import iso

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from cs_templates.answer.values import Days, Money


def of(value: Any, kind: str) -> str:
    """The spelling of a value of a kind."""
    if kind in _SPELLED:
        return _SPELLED[kind](value)
    spelled: str = __import__(f"{__package__}.{kind}", fromlist=("canonical",)).canonical(value)
    return spelled


def _itself(value: str) -> str:
    return value


def _options(value: tuple[str, ...]) -> str:
    return ",".join(value)


def _span(value: Days) -> str:
    return f"{iso(value[0])}..{iso(value[1])}"


def _amount(value: Money) -> str:
    units, scale, currency = value
    return f"{written(units, scale)} {currency}"


def written(units: int, scale: int) -> str:
    """(units, scale) with an ordinary decimal point: (1250, 2) is 12.50."""
    if not scale:
        return str(units)
    digits = str(units).rjust(scale + 1, "0")
    return f"{digits[:-scale]}.{digits[-scale:]}"


_SPELLED: Mapping[str, Callable[[Any], str]] = {
    "text": _itself, "person": _itself, "code": _itself, "tracking": _itself, "choice": _itself,
    "count": str, "choices": _options, "money": _amount, "date": iso, "dates": _span,
}  # fmt: skip
