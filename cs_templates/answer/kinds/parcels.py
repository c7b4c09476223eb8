"""`parcels`: what comes in which parcel, under which number, and when."""

from __future__ import annotations

from cs_templates.answer import values
from cs_templates.answer.intake import Invalid, fields_of, split, text_of
from cs_templates.answer.kinds import items
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.answer.intake import Scene

Parcel = tuple[tuple[items.Item, ...], str, "values.Day | None"]
_EXAMPLE = "Mug x 2 | RB123456785CN | +5d"
_OBJECT = '{"items": "Mug x 2", "tracking": "RB123456785CN", "eta": "2026-03-14"}'


def check(raw: object, scene: Scene) -> tuple[Parcel, ...]:
    """(items, tracking number or "", day of arrival or None) for each parcel.

    Objects with items, tracking and eta, or a line each: `Mug x 2; Lid x 1 |
    RB123456785CN | +5d`. Raises Invalid where a part is (see `items`, `tracking`, `date`).
    """
    if type(raw) is dict:
        raw = (raw,)
    parcels = raw if type(raw) is tuple else tuple(text_of(raw, _EXAMPLE).split("\n"))
    found = tuple(_parcel(parcel, scene) for parcel in parcels if parcel)
    if not found:
        raise Invalid(say("there is no parcel in it; write {example}", example=_EXAMPLE))
    return found


def _parcel(raw: object, scene: Scene) -> Parcel:
    fields = fields_of(_as_object(raw), ("items", "tracking", "eta"), _OBJECT)
    if not fields.get("items"):
        raise Invalid(say("a parcel needs its items, as in {example}", example=_EXAMPLE))
    number, eta = fields.get("tracking"), fields.get("eta")
    return (
        items.read(fields["items"]),
        values.tracking(number, scene) if number else "",
        values.date(eta, scene) if eta else None,
    )


def _as_object(raw: object) -> object:
    if type(raw) is not str:
        return raw
    parts = [part.strip() for part in split(raw, "|｜")]
    if len(parts) > 3:
        raise Invalid(say("a parcel has three parts at most, as in {example}", example=_EXAMPLE))
    return dict(zip(("items", "tracking", "eta"), parts, strict=False))


def canonical(value: tuple[Parcel, ...]) -> str:
    """The parcels as they may be typed, one on a line."""
    return "\n".join(map(_line, value))


def _line(parcel: Parcel) -> str:
    content, number, eta = parcel
    parts = [items.canonical(content), number, values.iso(eta) if eta else ""]
    return " | ".join(parts).rstrip(" |")
