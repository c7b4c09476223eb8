"""Numbers as people type them: read exactly, or not at all."""

from __future__ import annotations

DIGITS = 15


def whole(text: str) -> int | None:
    """A whole number of ordinary digits without sign, separators or leading zeros; None for anything else."""
    if not (text.isascii() and text.isdigit()) or len(text) > DIGITS or (text[0] == "0" and len(text) > 1):
        return None
    return int(text)


def decimal(text: str) -> tuple[int, int] | None:
    """A number with an optional decimal point as (units, digits after the point), kept as written."""
    before, point, after = text.partition(".")
    if whole(before) is None:
        return None
    if not point:
        return int(before), 0
    if not (after.isascii() and after.isdigit()) or len(before) + len(after) > DIGITS:
        return None
    return int(before + after), len(after)


def written(units: int, scale: int) -> str:
    """(units, scale) with an ordinary decimal point: (1250, 2) is 12.50."""
    if not scale:
        return str(units)
    digits = str(units).rjust(scale + 1, "0")
    return f"{digits[:-scale]}.{digits[-scale:]}"
