"""Days as people type them, read so that nobody can read another one into them: `date`, and `dates` for a range."""

from __future__ import annotations

from cs_templates.answer.formats import add_days, is_valid, ordinal
from cs_templates.answer.intake import Invalid, Scene, bare, fields_of, whole
from cs_templates.speech import say, to_say

Day = tuple[int, int, int]
Days = tuple[Day, Day]
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
_SPAN = "2026-03-14..2026-03-20"
_DAY_SIGNS = ("日", "号")


def date(raw: object, scene: Scene) -> Day:
    """(year, month, day) of `2026-03-14`, `03-14`, `3月14日`, `+5d`, `-1w`, `today`, `明天` and the like.

    `03-14` is the day of that name from 30 days ago to 11 months ahead. Of a
    timestamp, which must have its zone, it is the day as written. Raises Invalid
    for days that do not exist and for every other spelling.
    """
    given = bare(raw, "2026-03-14")
    day = read(given, scene.today)
    if plain(given).count("-") == 1 and given[0].isdigit() and ordinal(day) - ordinal(scene.today) > _FAR:
        scene.notices.append(say("read as {day}; write the year if another was meant", day=iso(day)))
    return day


def read(given: str, today: Day) -> Day:
    """The day that one text names, seen from `today`."""
    text = given.lower()
    if text in _NAMED:
        return add_days(today, _NAMED[text])
    if text[:1] in ("+", "-"):
        return _relative(text, today)
    text = plain(text)
    if len(text) > 10 and text[10] in "t ":
        from cs_templates.answer import timestamp  # people type days; systems write them

        text = timestamp.day_of(text)
    parts = numbers(text)
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
        raise Invalid(_and_how(say("there is no day {day}", day=iso((year, month, day)))))
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


def iso(day: Day) -> str:
    """The day as 2026-03-14 (ISO 8601)."""
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}"


def dates(raw: object, scene: Scene) -> Days:
    """(first, last) of `2026-03-14..20`, `03-28..04-02`, `+3d..+6d`, an object with from and to, or one day.

    `3月14日至20日` and `3月14日-20日` are read too.

    Raises Invalid where a day is (see `date`), and where the last comes before the first.
    """
    start, end = _ends(raw)
    first = read(start, scene.today)
    last = _last_day(end, first, scene.today) if end else first
    if ordinal(last) < ordinal(first):
        first_day, last_day = iso(first), iso(last)
        raise Invalid(
            say(
                "it ends on {last}, before it begins on {first}; write {last}..{first}",
                first=first_day, last=last_day,
            )
        )  # fmt: skip
    return first, last


def _ends(raw: object) -> tuple[str, str]:
    if type(raw) is dict:
        fields = fields_of(raw, ("from", "to"), '{"from": "2026-03-14", "to": "2026-03-20"}')
        start, end = (bare(fields.get(name, ""), _SPAN) for name in ("from", "to"))
    else:
        start, dots, end = (part.strip() for part in _with_dots(bare(raw, _SPAN)).partition(".."))
        end = end or (start if not dots else "")
    if not start or not end:
        raise Invalid(say("it needs its first and its last day, as in {example}", example=_SPAN))
    return start, "" if start == end else end


def _with_dots(text: str) -> str:
    """`text` with two dots where a range is written in another unmistakable way."""
    if text.isascii():
        return text
    for sign in ("。。", "…", "～", "~", "至", "到", "–", "—"):
        text = text.replace(sign, "..", 1)
    for day in "日号":
        text = text.replace(f"{day}-", f"{day}..", 1)
    return text


def _last_day(end: str, first: Day, today: Day) -> Day:
    """The last day: a bare `20` is in the first day's month, `04-02` the next one after the first day."""
    bare_day = end.rstrip("日号")
    if len(bare_day) <= 2 and bare_day.isascii() and bare_day.isdigit():
        return day_of(first[0], first[1], int(bare_day))
    parts = numbers(plain(end))
    if len(parts) == 2:
        last = from_day(parts[0], parts[1], first)
        if ordinal(last) - ordinal(first) > _FAR:
            raise Invalid(
                say(
                    "it ends before it begins, or lasts over half a year; write both years, as in {example}",
                    example=_SPAN,
                )
            )
        return last
    return read(end, today)
