"""The kinds of variables for people: what each is called, and how its values are typed. Programs use the ids."""

from __future__ import annotations

from cs_templates.speech import say, to_say

NAMES = {
    "text": to_say("text"), "person": to_say("person"), "code": to_say("code"),
    "tracking": to_say("tracking"), "url": to_say("url"), "count": to_say("count"),
    "percent": to_say("percent"), "money": to_say("money"), "date": to_say("date"),
    "dates": to_say("dates"), "time": to_say("time"), "choice": to_say("choice"),
    "choices": to_say("choices"), "country": to_say("country"), "items": to_say("items"),
    "parcels": to_say("parcels"), "list": to_say("list"),
}  # fmt: skip
HINTS = {
    "text": to_say("text"),
    "person": to_say("a name"),
    "code": to_say("a code, as it stands"),
    "tracking": to_say("a tracking number"),
    "url": to_say("a link: https://…"),
    "count": to_say("a number: 3"),
    "percent": to_say("percent: 15"),
    "money": to_say("amount: 12.50 EUR"),
    "date": to_say("date: 2026-03-14, 03-14 or +5d"),
    "dates": to_say("first and last day: 2026-03-14..20 or +5d..+7d"),
    "time": to_say("time with its zone: 14:30+03:00"),
    "country": to_say("country: DE"),
    "items": to_say("what and how many: Mug x 2; Lid x 1"),
    "parcels": to_say("items | tracking number | day: Mug x 2 | RB123456785CN | +5d"),
    "list": to_say("several: one; two; three"),
}
"""How a value of each kind is typed. A choice shows its options instead."""


def name(kind: object) -> str:
    """What a kind is called; of one that is not known, its id."""
    return say(NAMES[str(kind)]) if kind in NAMES else str(kind)


def hint(kind: object) -> str:
    """How a value is typed."""
    return say(HINTS.get(str(kind), HINTS["text"]))
