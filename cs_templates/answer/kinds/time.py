"""`time`: an hour of the day that means the same to everybody, so it has its zone."""

from __future__ import annotations

from cs_templates.answer.intake import Invalid, bare, quoted
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.intake import Scene

Time = tuple[int, int, int]
_EXAMPLE = "14:30+03:00"


def check(raw: object, scene: Scene) -> Time:  # noqa: ARG001 - every kind is called alike
    """(hour, minute, minutes east of UTC) of `14:30+03:00`, `14:30 UTC` or `14:30 UTC+3`.

    Raises Invalid for a time without its zone, a twelve-hour one, or one that no clock shows.
    """
    given = bare(raw, _EXAMPLE)
    clock, zone = given[:5], given[5:].strip()
    if not is_clock(clock):
        raise Invalid(
            say("a time is written with four digits from 00:00 to 23:59, as in {example}", example=_EXAMPLE)
        )
    if not zone:
        raise Invalid(
            say(
                "a time needs its zone, as in {example} or {other}",
                example=f"{clock}+03:00",
                other=f"{clock} UTC",
            )
        )
    offset = zone_of(zone)
    if offset is None:
        raise Invalid(
            say(
                "{value} is not a zone; write how far it is from UTC, as in {example}",
                value=quoted(zone), example=f"{clock}+03:00",
            )
        )  # fmt: skip
    return int(clock[:2]), int(clock[3:]), offset


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


def canonical(value: Time) -> str:
    """The time with its offset: 14:30+03:00."""
    hour, minute, east = value
    sign = "-" if east < 0 else "+"
    return f"{hour:02}:{minute:02}{sign}{abs(east) // 60:02}:{abs(east) % 60:02}"
