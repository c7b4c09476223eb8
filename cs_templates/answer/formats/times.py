"""Times of day with their zone: 2:30 PM (GMT+3) (UTS #35 Dates, Localized GMT format)."""

from __future__ import annotations

from cs_templates.answer.formats import native
from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Table = Mapping[str, Any]

_FARTHEST = 24 * 60


def time(table: Table, value: tuple[int, int, int]) -> str:
    """A time (hour, minute, minutes ahead of UTC) on the locale's clock, its zone in brackets.

    Raises FormatError where there is no such time or zone.
    """
    hour, minute, offset = value
    return f"{clock(table, hour, minute)} ({zone(table, offset)})"


def clock(table: Table, hour: int, minute: int) -> str:
    """The time of day, on the 12 or 24 hour clock of the locale's region.

    The table's `parts` of the day are two (AM, PM), or one for each hour (凌晨, 上午, 中午 …).
    """
    if not (0 <= hour <= 23 and 0 <= minute <= 59):
        raise FormatError(f"There is no time {hour:02}:{minute:02}")
    pieces, names = table["time"]["pattern"], table["time"]["parts"]
    values = {"H": hour, "h": hour % 12 or 12, "K": hour % 12, "k": hour or 24, "m": minute}
    parts = list(pieces)
    for place in range(1, len(pieces), 2):
        field = pieces[place]
        if field[0] in "aB":
            parts[place] = names[hour * len(names) // 24]
        else:
            parts[place] = native(table, str(values[field[0]]).rjust(len(field), "0"))
    return "".join(parts)


def zone(table: Table, offset: int) -> str:
    """How far a zone is ahead of UTC, minutes only where there are some: GMT+3, GMT+5:30."""
    if not -_FARTHEST < offset < _FARTHEST:
        raise FormatError(f"There is no time zone {offset} minutes from UTC")
    style = table["time"]
    hours, minutes = divmod(abs(offset), 60)
    before, after = style["signs"][2:] if offset < 0 else style["signs"][:2]
    text = f"{hours}{style['colon']}{minutes:02}{after}" if minutes else str(hours)
    return str(style["offset"][0] + before + native(table, text) + style["offset"][1])
