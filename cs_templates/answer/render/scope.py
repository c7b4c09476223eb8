"""What a program may look at while it runs, and how each kind of value prints by itself."""

from __future__ import annotations

from cs_templates.answer.formats import dates, money, number
from cs_templates.errors import FillError, FormatError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Day = tuple[int, int, int]
    Program = list[Any]


class Scope:
    """Typed values by name, their specs, the locale's record, the clock, and the phrases chosen.

    `phrases` is id → (place, program), `countries` gives a country's name for
    its code. `unknown`, if set, says what to print for a name without a value
    (a gloss prints ‹name›); otherwise printing such a name is an error.
    """

    __slots__ = ("countries", "locale", "phrases", "specs", "today", "unknown", "values")

    def __init__(
        self,
        values: Mapping[str, Any],
        specs: Mapping[str, Any],
        locale: Mapping[str, Any],
        today: Day,
        phrases: Mapping[str, tuple[str, Program]] | None = None,
        countries: Callable[[str], str] | None = None,
        unknown: Callable[[str], str] | None = None,
    ) -> None:
        self.values = values
        self.specs = specs
        self.locale = locale
        self.today = today
        self.phrases = phrases or {}
        self.countries = countries or str
        self.unknown = unknown


def print_unknown(name: str, scope: Scope) -> str:
    """What stands for a name without a value. Raises FillError unless the scope knows."""
    if scope.unknown is None:
        message = say("{name} is used and not known", name=name)
        raise FillError(message, say("give it, as in {example}", example=f"-s {name}=…"))
    return scope.unknown(name)


def print_value(name: str, scope: Scope) -> str:
    """A value as the reply prints it without a filter (raw: see `answer.layout`).

    Raises FillError for a name without a value, FormatError for a value outside
    what the locale's formats are proven for.
    """
    if name not in scope.values:
        return print_unknown(name, scope)
    value = scope.values[name]
    printer = _PRINTERS.get(scope.specs[name]["kind"])
    return printer(value, name, scope) if printer else lines(given(value, scope))


def given(text: str, scope: Scope) -> str:
    """A text as it was given; in a right-to-left locale, what runs the other way is isolated."""
    if not scope.locale.get("rtl"):
        return text
    from cs_templates.answer.render import direction

    return direction.isolated(text)


def lines(text: str) -> str:
    """A text with its own line breaks made hard; an empty line stays one."""
    if "\n" not in text:
        return text
    parts = text.split("\n\n")
    return "\n\n\v".join([part.strip("\n").replace("\n", "\v") for part in parts if part.strip("\n")])


def option(value: str, name: str, scope: Scope) -> str:
    """An option's name. Raises FormatError where the locale has none."""
    options = scope.specs[name].get("options") or {}
    if value not in options:
        facts = {"option": value, "name": name, "locale": scope.locale["tag"]}
        raise FormatError(say("the option {option} of {name} has no name in {locale}", **facts))
    text: str = options[value]
    return text


def written_list(items: list[str], kind: str, scope: Scope) -> str:
    """Items as the locale lists them; `kind` is and or or."""
    from cs_templates.answer.formats import lists  # most replies list nothing

    return lists.listed(scope.locale["table"], items, kind)


def _money(value: Any, scope: Scope) -> str:
    text = money.money(scope.locale["table"], value, style="reply")
    if not scope.locale.get("rtl"):
        return text
    from cs_templates.answer.render import direction

    return direction.isolated_amount(text)


def _time(value: Any, scope: Scope) -> str:
    from cs_templates.answer.formats import times  # hardly any reply names an hour

    return times.time(scope.locale["table"], value)


def entries(name: str, scope: Scope) -> list[str]:
    """The elements of a list value, each as it prints without a form."""
    kind = scope.specs[name]["kind"]
    value = scope.values[name]
    if kind == "items":
        return [_item(item, scope) for item in value]
    if kind == "parcels":
        return [_parcel(parcel, scope) for parcel in value]
    if kind == "choices":
        return [option(each, name, scope) for each in value]
    return [given(line, scope) for line in value]


def _item(item: tuple[str, int], scope: Scope) -> str:
    what, quantity = given(item[0], scope), item[1]
    return what if quantity == 1 else f"{what} × {number.integer(scope.locale['table'], quantity)}"


def _parcel(parcel: tuple[tuple[tuple[str, int], ...], str, Day | None], scope: Scope) -> str:
    """Its items, then in brackets its number and the day it comes, as far as known."""
    items, tracking, eta = parcel
    inside = written_list([_item(item, scope) for item in items], "and", scope)
    more = [part for part in (given(tracking, scope), print_day(eta, "day", scope) if eta else "") if part]
    if not more:
        return inside
    before, after = ("（", "）") if scope.locale["cjk"] else (" (", ")")
    return f"{inside}{before}{' · '.join(more)}{after}"


def print_day(day: Day, style: str, scope: Scope) -> str:
    """A date in one of the locale's styles."""
    return dates.date(scope.locale["table"], day, style, scope.today, scope.locale["dates"])


def print_days(days: tuple[Day, Day], style: str, scope: Scope) -> str:
    """Two dates and what lies between them, in one of the locale's styles."""
    first, last = days
    return dates.date_range(scope.locale["table"], first, last, style, scope.today, scope.locale["dates"])


def _listed(_value: object, name: str, scope: Scope) -> str:
    return written_list(entries(name, scope), "and", scope)


_PRINTERS: dict[str, Callable[[Any, str, Scope], str]] = {
    "count": lambda value, _, scope: number.integer(scope.locale["table"], value),
    "percent": lambda value, _, scope: number.percent(scope.locale["table"], *value),
    "money": lambda value, _, scope: _money(value, scope),
    "date": lambda value, _, scope: print_day(value, "day", scope),
    "dates": lambda value, _, scope: print_days(value, "day", scope),
    "time": lambda value, _, scope: _time(value, scope),
    "country": lambda value, _, scope: scope.countries(value),
    "choice": option,
    "choices": _listed,
    "items": _listed,
    "parcels": _listed,
    "list": _listed,
}
