"""Numbers as the locale writes them: digits, separators, grouping, signs (UTS #35, Number Patterns)."""

from __future__ import annotations

from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Table = Mapping[str, Any]

_LIMIT = 10**15
_TURNED: dict[str, dict[int, int]] = {}
"""A locale's own digits → Western digit to its own, as `str.translate` takes it."""


def integer(table: Table, n: int) -> str:
    """A whole number: 1234567 is 1,234,567 in English. Raises FormatError beyond 15 digits."""
    return decimal(table, n, 0)


def decimal(table: Table, units: int, scale: int) -> str:
    """`units` / 10**`scale`, with exactly `scale` decimals. Raises FormatError beyond 15 digits."""
    number = table["number"]
    check(units, scale)
    return signed(number["affixes"], units, digits(table, number, units, scale))


def percent(table: Table, units: int, scale: int) -> str:
    """So many percent, 15 being 15 %, with exactly `scale` decimals. Raises FormatError beyond 15 digits."""
    number = table["number"]
    check(units, scale)
    return signed(number["percent"], units, digits(table, number, units, scale))


def check(units: int, scale: int) -> None:
    """Raises FormatError for a number of more than 15 digits, decimals included."""
    if not -_LIMIT < units < _LIMIT or not 0 <= scale <= 15:
        raise FormatError("The number has more than 15 digits")


def signed(affixes: list[str], units: int, text: str) -> str:
    """The digits between the prefix and suffix of their sign."""
    at = 2 if units < 0 else 0
    return affixes[at] + text + affixes[at + 1]


def digits(table: Table, style: Mapping[str, Any], units: int, scale: int) -> str:
    """The unsigned digits, grouped; `style` has the separators: `decimal`, `group`, `sizes`, `least`."""
    text = str(abs(units))
    if scale:
        text = text.rjust(scale + 1, "0")
        text = _grouped(text[:-scale], style) + style["decimal"] + text[-scale:]
    else:
        text = _grouped(text, style)
    return native(table, text) if table["number"]["digits"] else text


def native(table: Table, text: str) -> str:
    """Western digits turned into the locale's own."""
    own = table["number"]["digits"]
    if not own:
        return text
    turned = _TURNED.get(own)
    if turned is None:
        turned = _TURNED[own] = str.maketrans("0123456789", own)
    return text.translate(turned)


def _grouped(whole: str, style: Mapping[str, Any]) -> str:
    """Groups from the right: the first of `sizes[0]` digits, the rest of `sizes[1]`.

    A number whose leading part would be shorter than `least` digits stays
    ungrouped (UTS #35, minimumGroupingDigits): 1234 in Spain, 12.345.
    """
    primary, secondary = style["sizes"]
    if not primary or len(whole) < primary + style["least"]:
        return whole
    if primary == secondary == 3:
        return f"{int(whole):,}".replace(",", style["group"])
    groups = [whole[-primary:]]
    rest = whole[:-primary]
    while rest:
        groups.append(rest[-secondary:])
        rest = rest[:-secondary]
    return str(style["group"]).join(reversed(groups))
