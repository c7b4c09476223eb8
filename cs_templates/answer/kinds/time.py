"""`time`: an hour of the day that means the same to everybody, so it has its zone."""

from __future__ import annotations

from cs_templates.answer.intake import Invalid, bare, quoted
from cs_templates.answer.timestamp import is_clock, zone_of
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


def canonical(value: Time) -> str:
    """The time with its offset: 14:30+03:00."""
    hour, minute, east = value
    sign = "-" if east < 0 else "+"
    return f"{hour:02}:{minute:02}{sign}{abs(east) // 60:02}:{abs(east) % 60:02}"
