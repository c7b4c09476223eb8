"""Clocks and zones, and the day of a timestamp that has its zone: 2026-03-14T10:00:00Z."""

from __future__ import annotations

from cs_templates.answer.intake import Invalid
from cs_templates.speech import say


def day_of(text: str) -> str:
    """The day of a timestamp with a zone, or the text itself. Raises Invalid for one without its zone."""
    clock, zone = text[11:16], text[16:]
    if not is_clock(clock):
        return text
    zone = _after_seconds(zone).strip()
    if not zone:
        raise Invalid(
            say(
                "a date with a time needs its zone, as in {example}; or write the day alone",
                example="2026-03-14T10:00:00Z",
            )
        )
    return text[:10] if zone_of(zone) is not None else text


def _after_seconds(text: str) -> str:
    """What follows `:05` or `:05.123`."""
    if text[:1] != ":" or not text[1:3].isdigit():
        return text
    rest = text[3:]
    return rest[1:].lstrip("0123456789") if rest[:1] == "." else rest


def is_clock(text: str) -> bool:
    """Whether it is an hour and minute of the 24-hour clock, as in 09:05."""
    hour, colon, minute = text.partition(":")
    return bool(colon) and _two(hour) and _two(minute) and int(hour) < 24 and int(minute) < 60


def zone_of(text: str) -> int | None:
    """Minutes east of UTC of `Z`, `UTC`, `+03:00`, `-0430`, `+3` or `UTC+3`; None for anything else."""
    text = text.upper()
    if text == "Z":
        return 0
    offset = text.removeprefix("UTC").removeprefix("GMT").strip()
    if len(offset) < 2:
        return None if offset else 0
    hours, minutes = _apart(offset[1:])
    if offset[0] not in "+-" or not (_two(hours) and _two(minutes)) or int(minutes) > 59:
        return None
    east = int(hours) * 60 + int(minutes)
    east = -east if offset[0] == "-" else east
    return east if -12 * 60 <= east <= 14 * 60 else None


def _apart(offset: str) -> tuple[str, str]:
    """Hours and minutes of 03:00, 0300, 03 or 3."""
    hours, colon, minutes = offset.partition(":")
    if not colon and len(offset) == 4:
        return offset[:2], offset[2:]
    return hours.rjust(2, "0"), minutes if colon else "00"


def _two(text: str) -> bool:
    return len(text) == 2 and text.isascii() and text.isdigit()
