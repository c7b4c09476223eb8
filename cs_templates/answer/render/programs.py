"""Runs a program: literals, values with their filters, phrases, branches."""

from __future__ import annotations

from cs_templates.answer.formats import number, plural
from cs_templates.answer.layout import joined
from cs_templates.answer.render.conditions import holds
from cs_templates.answer.render.scope import (
    Scope,
    entries,
    print_day,
    print_days,
    print_unknown,
    print_value,
    written_list,
)
from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Node = str | list[Any]
    Program = list[Any]


def run(program: Program, scope: Scope) -> str:
    r"""The raw text of a program: `\n` where the template breaks a line, `\v` where the reply must.

    Raises FillError for a name that is used and not known (callers have checked
    before), FormatError for what the locale's words or formats cannot print.
    """
    return "".join([node if isinstance(node, str) else _NODES[node[0]](node, scope) for node in program])


def _print(node: list[Any], scope: Scope) -> str:
    _, name, filters = node
    if not filters:
        return print_value(name, scope)
    first, *rest = filters
    text = _filtered(first, name, scope)
    if text is None:
        return print_unknown(name, scope)
    for each in rest:
        text = _TEXTS[each[0]](text, scope)
    return text


def _filtered(first: list[Any], name: str, scope: Scope) -> str | None:
    """A value through its first filter; of what is not known `choose` prints its `other`, and nothing else can."""
    if name not in scope.values:
        return first[1].get("other") if first[0] == "choose" else None
    if first[0] in _TEXTS:
        return _TEXTS[first[0]](print_value(name, scope), scope)
    return _VALUES[first[0]](first[-1], name, scope)


def _phrase(node: list[Any], scope: Scope) -> str:
    if node[1] not in scope.phrases:
        raise FormatError(f"no wording of the phrase {node[1]} was chosen")
    place, program = scope.phrases[node[1]]
    text = run(program, scope)
    return block(text) if place == "line" else text


def block(text: str) -> str:
    """A text on lines of its own. Two breaks after it tell the layout to drop the spaces that follow."""
    paragraphs = [part.replace("\n", "\v") for part in text.split("\n\n")]
    return "\v" + "\n\n".join(paragraphs) + "\v\v"


def _branch(node: list[Any], scope: Scope) -> str:
    _, cases, otherwise = node
    for condition, program in cases:
        if holds(condition, scope):
            return run(program, scope)
    return run(otherwise, scope)


_NODES: dict[str, Callable[[list[Any], Scope], str]] = {"print": _print, "phrase": _phrase, "if": _branch}


def _counted(category: str, forms: dict[str, str], name: str, scope: Scope) -> str:
    text = forms.get(category, forms.get("other"))
    if text is None:
        raise FormatError(f"{name} needs the plural form {category}", "add it, or other")
    written = number.integer(scope.locale["table"], scope.values[name])
    return "#".join([part.replace("#", written) for part in text.split("##")])


def _plural(forms: dict[str, str], name: str, scope: Scope) -> str:
    return _counted(plural.category(scope.locale["table"], scope.values[name]), forms, name, scope)


def _ordinal(forms: dict[str, str], name: str, scope: Scope) -> str:
    return _counted(plural.ordinal(scope.locale["table"], scope.values[name]), forms, name, scope)


def _formed(value: str, forms: dict[str, Program], name: str, scope: Scope) -> str:
    if value not in forms:
        raise FormatError(f"the option {value} of {name} lacks a form in {scope.locale['tag']}")
    return run(forms[value], scope)


def _choose(options: dict[str, str], name: str, scope: Scope) -> str:
    text = options.get(scope.values[name], options.get("other"))
    if text is None:
        raise FormatError(f"{name} is {scope.values[name]}, which choose leaves out", "add other=…")
    return text


def _elements(forms: dict[str, Program] | None, name: str, scope: Scope) -> list[str]:
    if forms is None:
        return entries(name, scope)
    return [_formed(value, forms, name, scope) for value in scope.values[name]]


def _bullets(forms: dict[str, Program] | None, name: str, scope: Scope) -> str:
    found = _elements(forms, name, scope)
    return block("\v".join([f"- {text}" for text in found]))


def _numbered(forms: dict[str, Program] | None, name: str, scope: Scope) -> str:
    """Numbers, unless there is nothing to count."""
    found = _elements(forms, name, scope)
    if len(found) == 1:
        return block(found[0])
    table = scope.locale["table"]
    return block("\v".join([f"{number.integer(table, at)}. {text}" for at, text in enumerate(found, 1)]))


def _sentences(forms: dict[str, Program] | None, name: str, scope: Scope) -> str:
    first, *rest = _elements(forms, name, scope) or [""]
    for text in rest:
        first = joined(first, text, scope.locale["cjk"])
    return first


def _listing(kind: str) -> Callable[[Any, str, Scope], str]:
    def listed(forms: dict[str, Program] | None, name: str, scope: Scope) -> str:
        return written_list(_elements(forms, name, scope), kind, scope)

    return listed


_VALUES: dict[str, Callable[[Any, str, Scope], str]] = {
    "plural": _plural,
    "ordinal": _ordinal,
    "form": lambda forms, name, scope: _formed(scope.values[name], forms, name, scope),
    "choose": _choose,
    "date": lambda style, name, scope: print_day(scope.values[name], style, scope),
    "dates": lambda style, name, scope: print_days(scope.values[name], style, scope),
    "bullets": _bullets,
    "numbered": _numbered,
    "sentences": _sentences,
    "all_of": _listing("and"),
    "one_of": _listing("or"),
}
"""Filters of a variable's typed value: argument, name, scope → text."""


def _quoted(text: str, scope: Scope) -> str:
    from cs_templates.answer.render import letters  # few replies quote or capitalise

    return letters.quoted(text, scope.locale["quotes"])


def _capital(text: str, scope: Scope) -> str:
    from cs_templates.answer.render import letters

    return letters.capital(text, scope.locale["tag"])


_TEXTS: dict[str, Callable[[str, Scope], str]] = {"quoted": _quoted, "capital": _capital}
"""Filters of what is printed already."""
