"""`date`: a day, written so that nobody can read another one into it."""

from __future__ import annotations

from cs_templates.answer.formats import add_days, is_valid, ordinal
from cs_templates.answer.kinds.numbers import whole
from cs_templates.answer.kinds.scene import bare
from cs_templates.answer.kinds.time import is_clock, zone_of
from cs_templates.answer.verdicts import Invalid
from cs_templates.speech import say, to_say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.kinds.scene import Scene

Day = tuple[int, int, int]
HOW = to_say("write a day as 2026-03-14 (year, month, day), 03-14 or +5d")
FIRST_YEAR, LAST_YEAR = 2000, 2099
_PAST, _FAR = 30, 183
_NAMED = {
    "yesterday": -1, "today": 0, "tomorrow": 1,
    "昨天": -1, "今天": 0, "明天": 1, "后天": 2,
    "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2,
    "ayer": -1, "hoy": 0, "mañana": 1,
}  # fmt: skip
_STEPS = {"d": 1, "w": 7}
_DAY_SIGNS = ("日", "号")


def check(raw: object, scene: Scene) -> Day:
    """(year, month, day) of `2026-03-14`, `03-14`, `3月14日`, `+5d`, `-1w`, `today`, `明天` and the like.

    `03-14` is the day of that name from 30 days ago to 11 months ahead. Of a
    timestamp, which must have its zone, it is the day as written. Raises Invalid
    for days that do not exist and for every other spelling.
    """
    given = bare(raw, "2026-03-14")
    day = read(given, scene.today)
    if plain(given).count("-") == 1 and given[0].isdigit() and ordinal(day) - ordinal(scene.today) > _FAR:
        scene.notices.append(say("read as {day}; write the year if another was meant", day=canonical(day)))
    return day


def read(given: str, today: Day) -> Day:
    """The day that one text names, seen from `today`."""
    text = given.lower()
    if text in _NAMED:
        return add_days(today, _NAMED[text])
    if text[:1] in ("+", "-"):
        return _relative(text, today)
    parts = numbers(_day_of(plain(text)))
    if len(parts) == 3:
        return day_of(parts[0], parts[1], parts[2])
    if len(parts) == 2:
        return from_day(parts[0], parts[1], add_days(today, -_PAST))
    raise Invalid(say(HOW))


def plain(text: str) -> str:
    """`2026年3月14日`, `3月14号`, `2026/3/14` and `2026.3.14` with hyphens: the same order, and nothing else."""
    for sign in "/.":
        if text.count(sign) == 2 and text.find(sign) == 4:  # the year first leaves one reading
            text = text.replace(sign, "-")
    if text[-1:] in _DAY_SIGNS and "月" in text:
        text = text[:-1].replace("年", "-", 1).replace("月", "-", 1).replace(" ", "")
    return text


def numbers(text: str) -> tuple[int, ...]:
    """Year, month and day, or month and day, of `2026-03-14` and `3-14`; nothing of anything else."""
    parts = text.split("-")
    lengths = [len(part) for part in parts]
    if not all(part.isascii() and part.isdigit() for part in parts) or lengths[:-2] not in ([], [4]):
        return ()
    return tuple(map(int, parts)) if len(parts) > 1 and max(lengths[-2:]) < 3 else ()


def day_of(year: int, month: int, day: int) -> Day:
    """A day that exists, in a year that an order can have."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        years = say("the year is not between {first} and {last}", first=FIRST_YEAR, last=LAST_YEAR)
        raise Invalid(_and_how(years))
    if not 1 <= month <= 12:
        raise Invalid(_and_how(say("there is no month {month}", month=month)))
    if not is_valid(year, month, day):
        raise Invalid(_and_how(say("there is no day {day}", day=canonical((year, month, day)))))
    return year, month, day


def _and_how(fault: str) -> str:
    return say("{fault}; {how}", fault=fault, how=say(HOW))


def from_day(month: int, day: int, start: Day) -> Day:
    """The first day of that name from `start` on, within a year."""
    year = start[0] if (month, day) >= start[1:] else start[0] + 1
    return day_of(year, month, day)


def _relative(text: str, today: Day) -> Day:
    number = whole(text[1:-1])
    if number is None or number > 999 or text[-1] not in _STEPS:
        raise Invalid(say("write days or weeks from today as +5d, -2d or +1w"))
    distance = number * _STEPS[text[-1]]
    return add_days(today, distance if text[0] == "+" else -distance)


def _day_of(text: str) -> str:
    """The day of a timestamp with a zone, or the text itself."""
    if len(text) <= 10 or text[10] not in "t ":
        return text
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


def canonical(value: Day) -> str:
    """The day as 2026-03-14 (ISO 8601)."""
    return f"{value[0]:04}-{value[1]:02}-{value[2]:02}"
