"""Several things printed: as a list of lines, as a sentence, each in the form that a text asks for."""

from __future__ import annotations

from cs_templates.answer import formats
from cs_templates.answer.render import Scope, block, formed, given, joined, option, print_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from cs_templates.answer.formats import Day

    Program = list[Any]
    Forms = dict[str, Program] | None


def shown(how: str, forms: Forms, name: str, scope: Scope) -> str:
    """The elements of a list value through one of the filters of lists; `forms` are those of its options."""
    if forms is None:
        found = entries(name, scope)
    else:
        found = [formed(value, forms, name, scope) for value in scope.values[name]]
    return _HOW[how](found, scope)


def _bullets(found: list[str], _scope: Scope) -> str:
    return block("\v".join([f"- {text}" for text in found]))


def _numbered(found: list[str], scope: Scope) -> str:
    """Numbers, unless there is nothing to count."""
    if len(found) == 1:
        return block(found[0])
    table = scope.locale["table"]
    return block("\v".join([f"{formats.integer(table, at)}. {text}" for at, text in enumerate(found, 1)]))


def _sentences(found: list[str], scope: Scope) -> str:
    first, *rest = found or [""]
    for text in rest:
        first = joined(first, text, scope.locale["cjk"])
    return first


def _in_a_sentence(found: list[str], kind: str, scope: Scope) -> str:
    from cs_templates.answer.formats import lists

    return lists.listed(scope.locale["table"], found, kind)


_HOW: dict[str, Callable[[list[str], Scope], str]] = {
    "bullets": _bullets,
    "numbered": _numbered,
    "sentences": _sentences,
    "all_of": lambda found, scope: _in_a_sentence(found, "and", scope),
    "one_of": lambda found, scope: _in_a_sentence(found, "or", scope),
}


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
    return what if quantity == 1 else f"{what} × {formats.integer(scope.locale['table'], quantity)}"


def _parcel(parcel: tuple[tuple[tuple[str, int], ...], str, Day | None], scope: Scope) -> str:
    """Its items, then in brackets its number and the day it comes, as far as known."""
    items, tracking, eta = parcel
    inside = _in_a_sentence([_item(item, scope) for item in items], "and", scope)
    more = [part for part in (given(tracking, scope), print_day(eta, "day", scope) if eta else "") if part]
    if not more:
        return inside
    before, after = ("（", "）") if scope.locale["cjk"] else (" (", ")")
    return f"{inside}{before}{' · '.join(more)}{after}"
