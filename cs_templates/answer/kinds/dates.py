"""`dates`: a first and a last day."""

from __future__ import annotations

from cs_templates.answer.formats import ordinal
from cs_templates.answer.kinds import date
from cs_templates.answer.kinds.scene import bare, fields_of
from cs_templates.answer.verdicts import Invalid
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.kinds.scene import Scene

Days = tuple[date.Day, date.Day]
_EXAMPLE = "2026-03-14..2026-03-20"
_HALF_YEAR = 183


def check(raw: object, scene: Scene) -> Days:
    """(first, last) of `2026-03-14..20`, `03-28..04-02`, `+3d..+6d`, an object with from and to, or one day.

    `3月14日至20日` and `3月14日-20日` are read too.

    Raises Invalid where a day is (see `date`), and where the last comes before the first.
    """
    start, end = _ends(raw)
    first = date.read(start, scene.today)
    last = _last(end, first, scene.today) if end else first
    if ordinal(last) < ordinal(first):
        first_day, last_day = date.canonical(first), date.canonical(last)
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
        start, end = (bare(fields.get(name, ""), _EXAMPLE) for name in ("from", "to"))
    else:
        start, dots, end = (part.strip() for part in _with_dots(bare(raw, _EXAMPLE)).partition(".."))
        end = end or (start if not dots else "")
    if not start or not end:
        raise Invalid(say("it needs its first and its last day, as in {example}", example=_EXAMPLE))
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


def _last(end: str, first: date.Day, today: date.Day) -> date.Day:
    """The last day: a bare `20` is in the first day's month, `04-02` the next one after the first day."""
    bare_day = end.rstrip("日号")
    if len(bare_day) <= 2 and bare_day.isascii() and bare_day.isdigit():
        return date.day_of(first[0], first[1], int(bare_day))
    parts = date.numbers(date.plain(end))
    if len(parts) == 2:
        last = date.from_day(parts[0], parts[1], first)
        if ordinal(last) - ordinal(first) > _HALF_YEAR:
            raise Invalid(
                say(
                    "it ends before it begins, or lasts over half a year; write both years, as in {example}",
                    example=_EXAMPLE,
                )
            )
        return last
    return date.read(end, today)


def canonical(value: Days) -> str:
    """Both days in full: 2026-03-14..2026-03-20."""
    return f"{date.canonical(value[0])}..{date.canonical(value[1])}"
