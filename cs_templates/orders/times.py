"""From a system's timestamp to the day that a reply names.

A timestamp is read in the zone it names, else in the one that the mapping says. Its day is the one of the shop's
zone (`shop.timezone`), else of the mapping's `days`, else as the timestamp's own clock says.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from cs_templates.answer.near import did_you_mean
from cs_templates.answer.timestamp import zone_of
from cs_templates.errors import UsageError
from cs_templates.speech import say

_MILLISECONDS = 13
_SECONDS = 10


def zone(name: str, where: str) -> ZoneInfo:
    """The zone of an IANA name. Raises UsageError, saying `where` it was named, where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = say("{where}: there is no time zone {name}", where=where, name=name)
        known = available_timezones()
        hint = did_you_mean(name, known) if known else say("install the package tzdata")
        raise UsageError(message, hint) from None


def day(text: str, at: ZoneInfo | None, shown: ZoneInfo | None) -> str | None:
    """The day of a day or timestamp as 2026-03-14; None where it cannot be read without a guess.

    `at` is the zone of a time that names none, `shown` the one whose day is meant; None is the text's own.
    """
    moment = _epoch(text) or _moment(text)
    if moment is None:
        return None
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None and at is not None:
        moment = moment.replace(tzinfo=at)
    if moment.tzinfo is not None and shown is not None:
        try:
            moment = moment.astimezone(shown)
        except OverflowError:
            return None
    return moment.date().isoformat()


def _epoch(text: str) -> datetime | None:
    """Seconds or milliseconds since 1970, which are UTC."""
    if not (text.isascii() and text.isdigit()) or len(text) not in (_SECONDS, _MILLISECONDS):
        return None
    return datetime.fromtimestamp(int(text[:_SECONDS]), UTC)


def _moment(text: str) -> datetime | str | None:
    """`2026-03-05`, `2026/3/5 10:22`, `2026-03-05T10:22:11.000Z`, `2026-03-05 10:22:11 +0800`; the year first."""
    clean = text.strip().replace("T", " ").replace("/", "-")
    date, _, clock = clean.partition(" ")
    parts = date.split("-")
    if len(parts) != 3 or len(parts[0]) != 4 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    try:
        found = datetime(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None
    return _with_clock(found, clock.strip()) if clock.strip() else found.date().isoformat()


def _with_clock(found: datetime, clock: str) -> datetime | None:
    """The day with its clock, and its zone where it names one."""
    cut = next((place for place, char in enumerate(clock) if char not in "0123456789:."), len(clock))
    numbers, name = clock[:cut].partition(".")[0].split(":"), clock[cut:].strip()
    offset = zone_of(name) if name else 0
    if offset is None or len(numbers) not in (2, 3) or not all(len(part) in (1, 2) for part in numbers):
        return None
    hour, minute, *second = map(int, numbers)
    try:
        moment = found.replace(hour=hour, minute=minute, second=min(second[0], 59) if second else 0)
    except ValueError:
        return None
    return moment.replace(tzinfo=timezone(timedelta(minutes=offset))) if name else moment
