"""The day of a timestamp that has its zone: 2026-03-14T10:00:00Z."""

from __future__ import annotations

from cs_templates.answer.intake import Invalid
from cs_templates.answer.kinds.time import is_clock, zone_of
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
