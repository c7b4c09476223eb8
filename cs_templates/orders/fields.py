"""One field of a mapping: from an order's rows to the raw value of a variable, as somebody would type it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from cs_templates.answer.intake import Invalid, quoted
from cs_templates.answer.values import refuse_damaged
from cs_templates.orders import amounts, paths, times
from cs_templates.speech import say

Rows = Sequence[Mapping[str, object]]
Said = Mapping[str, Any]


class Clock(NamedTuple):
    """In which zone times are read that name none, and whose day is printed; None is the timestamp's own."""

    at: ZoneInfo | None
    shown: ZoneInfo | None


OWN_CLOCK = Clock(None, None)


class Doubt(Exception):
    """Something stands there and cannot be used; `column` is where, `why` says why."""

    def __init__(self, column: str, why: str) -> None:
        super().__init__(why)
        self.column = column
        self.why = why


def value(field: Said, rows: Rows, clock: Clock) -> object:
    """What the first of a field's sources that gives anything gives; None where none does. Raises Doubt."""
    doubt: Doubt | None = None
    read = _READERS.get(field["kind"], _text)
    for source in field["sources"]:
        if "is" in source:
            return source["is"]
        try:
            found = read(source, rows, clock, field)
        except Doubt as one:
            doubt = doubt or one
            continue
        if found is not None:
            return found
    if doubt is not None:
        raise doubt
    return None


def _text(source: Said, rows: Rows, _clock: Clock, _field: Said) -> str | None:
    return paths.one(rows, source.get("from", ()))[0] or None


def _code(source: Said, rows: Rows, _clock: Clock, _field: Said) -> str | None:
    text, column = paths.one(rows, source.get("from", ()))
    try:
        refuse_damaged(text)
    except Invalid as invalid:
        raise Doubt(column, invalid.why) from None
    return text or None


def _count(source: Said, rows: Rows, _clock: Clock, _field: Said) -> str | None:
    return _whole(paths.one(rows, source.get("from", ()))[0]) or None


def _whole(text: str) -> str:
    """`2.0` and `2.00` are how some systems write 2."""
    number, _, rest = text.partition(".")
    return number if not rest.strip("0") else text


def _person(source: Said, rows: Rows, _clock: Clock, _field: Said) -> object:
    if "given" not in source:
        return paths.one(rows, source.get("from", ()))[0] or None
    given = paths.one(rows, source["given"])[0]
    family = paths.one(rows, source.get("family", ()))[0]
    return {"given": given, "family": family} if given and family else given or None


def _country(source: Said, rows: Rows, _clock: Clock, _field: Said) -> str | None:
    return paths.one(rows, source.get("from", ()))[0].upper() or None


def _money(source: Said, rows: Rows, _clock: Clock, field: Said) -> str | None:
    found, _ = paths.first(rows, source.get("from", ()))
    if source.get("sum"):
        found = [value for path in source.get("from", ()) for value in paths.at(rows, path)]
    texts = [text for text in map(paths.text_of, found) if text]
    number = (
        amounts.amount(texts, add=bool(source.get("sum")), minus=bool(source.get("minus"))) if texts else None
    )
    if number is None or (amounts.is_nothing(number) and not field.get("zero")):
        return None
    return f"{number} {paths.one(rows, source.get('currency', ()))[0]}".strip()


def _date(source: Said, rows: Rows, clock: Clock, _field: Said) -> str | None:
    own = source.get("shop_clock", ())
    if own and clock.shown is None and paths.one(rows, own)[0]:
        return _day(rows, own, OWN_CLOCK)
    return _day(rows, source.get("from", ()), _clock_of(source, clock))


def _clock_of(source: Said, clock: Clock) -> Clock:
    return clock._replace(at=ZoneInfo(source["zone"])) if source.get("zone") else clock


def _day(rows: object, where: Sequence[str], clock: Clock) -> str | None:
    text, column = paths.one(rows, where)
    if not text:
        return None
    found = times.day(text, clock.at, clock.shown)
    if found is None:
        why = say("{value} is no day that can be read in one way only", value=quoted(text))
        raise Doubt(column, why)
    return found


def _dates(source: Said, rows: Rows, clock: Clock, field: Said) -> str | None:
    if "from" in source:
        return _date(source, rows, clock, field)
    clock = _clock_of(source, clock)
    ends = [_day(rows, source.get(end, ()), clock) for end in ("first", "last")]
    days = [day for day in ends if day]
    return "..".join(sorted(days)) if len(set(days)) > 1 else (days[0] if days else None)


def _choice(source: Said, rows: Rows, _clock: Clock, field: Said) -> str | None:
    text, column = paths.one(rows, source.get("from", ()))
    return _option(text, column, source.get("words", {}), field) if text else None


def _option(text: str, column: str, words: Mapping[str, str], field: Said) -> str:
    """Our option for their word. Raises Doubt for a word that the mapping does not have."""
    said = _folded(text)
    found = {_folded(theirs): ours for theirs, ours in words.items()}
    if not words and said in field.get("options", ()):
        return said
    option = found.get(said) or found.get("*")
    if option is None:
        raise Doubt(column, say("{value} is not one of the mapping's words", value=quoted(text)))
    return option


def _folded(text: str) -> str:
    return text.strip().casefold().replace(" ", "_").replace("-", "_")


def _choices(source: Said, rows: Rows, _clock: Clock, field: Said) -> list[str] | None:
    found, column = paths.first(rows, source.get("from", ()))
    texts = [text for text in map(paths.text_of, found) if text]
    return [_option(text, column, source.get("words", {}), field) for text in texts] or None


def _list(source: Said, rows: Rows, _clock: Clock, _field: Said) -> list[str] | None:
    found, _ = paths.first(rows, source.get("from", ()))
    return [text for text in map(paths.text_of, found) if text] or None


def _items(source: Said, rows: Rows, _clock: Clock, _field: Said) -> object:
    return list(_each_item(source, rows)) or None


def _each_item(source: Said, rows: object) -> Iterator[dict[str, str]]:
    """Each item that has a name, with how many of it; one of which none is left is not there."""
    for member in _members(source, rows):
        name, _ = paths.one(member, source.get("name", ()))
        quantity = _whole(paths.one(member, source.get("quantity", ()))[0]) or "1"
        if name and quantity.strip("0"):
            yield {"name": name, "quantity": quantity}


def _members(source: Said, rows: object) -> Sequence[object]:
    found = paths.first(rows, source["each"])[0] if "each" in source else rows
    return found if isinstance(found, list | tuple) else [found]


def _parcels(source: Said, rows: Rows, clock: Clock, _field: Said) -> object:
    """The parcels; nothing where one of them does not say what is in it. Rows with one number are one parcel."""
    clock = _clock_of(source, clock)
    found: dict[str, dict[str, object]] = {}
    for place, member in enumerate(_members(source, rows)):
        number, _ = paths.one(member, source.get("tracking", ()))
        items = list(_each_item(source.get("items", {}), member if "each" in source else [member]))
        parcel = found.setdefault(number or f"#{place}", {"items": [], "tracking": number})
        parcel["items"] = [*parcel["items"], *items]  # type: ignore[misc]
        eta = _day(member, source["eta"], clock) if "eta" in source else None
        if eta:
            parcel["eta"] = eta
    parcels = [{key: value for key, value in parcel.items() if value} for parcel in found.values()]
    return parcels if parcels and all("items" in parcel for parcel in parcels) else None


_READERS: Mapping[str, Callable[[Said, Rows, Clock, Said], object]] = {
    "code": _code, "tracking": _code, "count": _count, "percent": _count, "person": _person, "country": _country,
    "money": _money, "date": _date, "dates": _dates, "choice": _choice, "choices": _choices, "list": _list,
    "items": _items, "parcels": _parcels,
}  # fmt: skip
