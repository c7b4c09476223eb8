"""Filters, resolved: each with the kinds it fits and the words it needs of a locale.

A program carries data, not names: `plural("day")` becomes the forms of *day*,
`form("to")` the words of every option. What a locale lacks is a problem here,
so that a reply that fills is a reply whose every path has its words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cs_templates.compiler.scope import LinkScope, Somewhere
from cs_templates.corpus import did_you_mean
from cs_templates.model import LIST_KINDS, Variable
from cs_templates.syntax import tree

Data = list[object]
Linker = Callable[[tree.Filter, Variable, LinkScope], Data]

MOST = 9_999
"""The largest count a variable takes unless the dictionary says otherwise."""

FITS: Mapping[str, tuple[str, ...]] = {
    "plural": ("count",),
    "ordinal": ("count",),
    "form": ("choice",),
    "choose": ("choice",),
    "date": ("date",),
    "dates": ("dates",),
    "quoted": ("text", "person", "code", "tracking", "choice"),
    "capital": ("text", "person", "choice", "country", "date", "dates", "count", "choices", "list"),
    "bullets": LIST_KINDS,
    "numbered": LIST_KINDS,
    "sentences": LIST_KINDS,
    "all_of": LIST_KINDS,
    "one_of": LIST_KINDS,
}


def link_filter(found: tree.Filter, variable: Variable, scope: LinkScope) -> Data:
    """One filter as program data; what does not fit is a problem and links to nothing."""
    kinds = FITS[found.name]
    if variable.kind not in kinds:
        message = (
            f"{found.name} is for the kind {', '.join(kinds)}; {variable.name} is of the kind {variable.kind}"
        )
        scope.complain("filter-kind", found.at, message)
        return [found.name]
    linker = LINKERS.get(found.name)
    return linker(found, variable, scope) if linker else [found.name]


def _plural(found: tree.Filter, variable: Variable, scope: LinkScope) -> Data:
    forms, where = (dict(found.named), found) if found.named else _counted(found, scope)
    if forms:
        check_plurals(forms, variable, scope, where, ordinal=found.name == "ordinal")
    return [found.name, forms]


def _counted(found: tree.Filter, scope: LinkScope) -> tuple[dict[str, str], Somewhere]:
    """The forms of a counted noun, and the first of them, which has a place."""
    noun = found.args[0]
    known = scope.words.plurals
    if noun not in known:
        message = f"{scope.tag}/_words.yaml has no plurals for {noun}"
        scope.complain("unknown-plural", found.at, message, did_you_mean(noun, known))
        return {}, found
    forms = {category: text.text for category, text in known[noun].items()}
    return forms, next(iter(known[noun].values()), found)


def check_plurals(
    forms: Mapping[str, str], variable: Variable, scope: LinkScope, where: Somewhere, *, ordinal: bool
) -> None:
    """Every plural category the variable's range can reach, each printing its number where it must.

    A form that covers more than one number of the range (Russian `one` is 1, 21, 31 …) has to
    print it: UTS #35, Language Plural Rules.
    """
    low, high = variable.min or 0, variable.max if variable.max is not None else MOST
    needed = scope.reach.categories(low, high, ordinal=ordinal)
    missing = [category for category in needed if category not in forms]
    if missing:
        forms_missing = (
            f"the plural form {missing[0]} is"
            if len(missing) == 1
            else f"the plural forms {', '.join(missing)} are"
        )
        message = f"{forms_missing} missing: {variable.name} runs from {low} to {high}"
        scope.complain("missing-plural", where.at, message, f"{scope.tag} needs {', '.join(needed)}")
    for category, form in forms.items():
        if "#" not in form and scope.reach.covers_many(category, low, high, ordinal=ordinal):
            message = f'the form {category} ("{form}") stands for several numbers and must print #'
            scope.complain("plural-without-number", where.at, message)


def _choose(found: tree.Filter, variable: Variable, scope: LinkScope) -> Data:
    options = scope.options.get(variable.name, ())
    for option in found.named:
        if option != "other" and option not in options:
            message = f"{variable.name} has no option {option}"
            scope.complain("unknown-option", found.at, message, f"it has {', '.join(options)}")
    missing = [option for option in options if option not in found.named]
    if missing and "other" not in found.named:
        message = f"choose leaves out {', '.join(missing)}"
        scope.complain("choose-not-total", found.at, message, 'add other="…"')
    return [found.name, dict(found.named)]


def _style(found: tree.Filter, _variable: Variable, scope: LinkScope) -> Data:
    style = found.args[0]
    if style in ("on", "between") and style not in scope.words.dates:
        message = f"{scope.tag}/_words.yaml has no dates for {style}"
        scope.complain("unknown-date-style", found.at, message)
    return [found.name, style]


def _formed(found: tree.Filter, variable: Variable, scope: LinkScope) -> Data:
    """The filter with its form still a name; `link` puts the options' words in its place."""
    if not found.args:
        return [found.name, None]
    if variable.kind not in ("choice", "choices"):
        message = f"only choices have forms; {variable.name} is {variable.kind}"
        scope.complain("filter-kind", found.at, message, f"write {found.name} without a form")
        return [found.name, None]
    return [found.name, found.args[0]]


LINKERS: Mapping[str, Linker] = {
    "plural": _plural,
    "ordinal": _plural,
    "form": _formed,
    "choose": _choose,
    "date": _style,
    "dates": _style,
    "bullets": _formed,
    "numbered": _formed,
    "sentences": _formed,
    "all_of": _formed,
    "one_of": _formed,
}
