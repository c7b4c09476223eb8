"""Filters, resolved: each with the kinds it fits and the words it needs of a locale.

A program carries data, not names: `plural("day")` becomes the forms of *day*,
`form("to")` the words of every option. What a locale lacks is a problem here,
so that a reply that fills is a reply whose every path has its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping

from cs_templates.compiler.scope import LinkScope, Somewhere, Stretch
from cs_templates.corpus import did_you_mean, nearest
from cs_templates.model import LIST_KINDS, Variable
from cs_templates.syntax import tree

Data = list[object]
Places = Mapping[str, Somewhere]
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
        scope.complain("filter-kind", found, message, _fitting(variable.kind))
        return [found.name]
    linker = LINKERS.get(found.name)
    return linker(found, variable, scope) if linker else [found.name]


def _fitting(kind: str) -> str:
    """The hint which names the filters for a kind."""
    fitting = [name for name, kinds in FITS.items() if kind in kinds]
    return f"for {kind} there are {', '.join(fitting)}" if fitting else f"a {kind} prints without a filter"


def options_hint(option: str, options: Collection[str]) -> str:
    """The hint for an option that there is not."""
    near = nearest(option, options)
    return f"did you mean {near}?" if near else f"it has {', '.join(options)}"


def _plural(found: tree.Filter, variable: Variable, scope: LinkScope) -> Data:
    forms, places = _named(found) if found.named else _counted(found, scope)
    if forms:
        check_plurals(forms, variable, scope, places, ordinal=found.name == "ordinal")
    return [found.name, forms]


def _named(found: tree.Filter) -> tuple[dict[str, str], Places]:
    """The forms that stand in the filter itself, and their places."""
    places: dict[str, Somewhere] = {"": found}
    return dict(found.named), places | {name: argument(found, name)[1] for name in found.named}


def argument(found: tree.Filter, name: str) -> tuple[Stretch, Stretch]:
    """The places of a name that a filter is given, and of its text in quotes."""
    pattern = re.compile(rf"(\b{name})\s*=\s*(\"[^\"]*\"|'[^']*')")
    spans = pattern.search(found.source.text, found.start, found.stop)
    first, last = (spans.span(1), spans.span(2)) if spans else ((found.start, found.stop),) * 2
    locate = found.source.locate
    return Stretch(*map(locate, first)), Stretch(*map(locate, last))


def _counted(found: tree.Filter, scope: LinkScope) -> tuple[dict[str, str], Places]:
    """The forms of a counted noun, and their places."""
    noun = found.args[0]
    known = scope.words.plurals
    if noun not in known:
        message = f"{scope.tag}/_words.yaml has no plurals for {noun}"
        scope.complain("unknown-plural", found, message, did_you_mean(noun, known))
        return {}, {"": found}
    forms = {category: text.text for category, text in known[noun].items()}
    places: dict[str, Somewhere] = dict(known[noun].items())
    return forms, places | {"": next(iter(known[noun].values()), found)}


def check_plurals(
    forms: Mapping[str, str], variable: Variable, scope: LinkScope, places: Places, *, ordinal: bool
) -> None:
    """Every plural category the variable's range can reach, each printing its number where it must.

    A form that covers more than one number of the range (Russian `one` is 1, 21, 31 …) has to
    print it: UTS #35, Language Plural Rules. `places` has the place of each, and under "" that of all.
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
        scope.complain("missing-plural", places[""], message, f"{scope.tag} needs {', '.join(needed)}")
    for category, form in forms.items():
        if "#" not in form and scope.reach.covers_many(category, low, high, ordinal=ordinal):
            message = f'the form {category} ("{form}") stands for several numbers and must print #'
            hint = 'put # where the number goes, as in "# days"'
            scope.complain("plural-without-number", places[category], message, hint)


def _choose(found: tree.Filter, variable: Variable, scope: LinkScope) -> Data:
    options = scope.options.get(variable.name, ())
    for option in found.named:
        if option != "other" and option not in options:
            message = f"{variable.name} has no option {option}"
            place, _ = argument(found, option)
            scope.complain("unknown-option", place, message, options_hint(option, options))
    missing = [option for option in options if option not in found.named]
    if missing and "other" not in found.named:
        message = f"choose leaves out {', '.join(missing)}"
        scope.complain("choose-not-total", found, message, 'add other="…"')
    return [found.name, dict(found.named)]


def _style(found: tree.Filter, _variable: Variable, scope: LinkScope) -> Data:
    style = found.args[0]
    if style in ("on", "between") and style not in scope.words.dates:
        message = f"{scope.tag}/_words.yaml has no dates for {style}"
        scope.complain("unknown-date-style", found, message, "say there how a day stands in a sentence")
    return [found.name, style]


def _formed(found: tree.Filter, variable: Variable, scope: LinkScope) -> Data:
    """The filter with its form still a name; `link` puts the options' words in its place."""
    if not found.args:
        return [found.name, None]
    if variable.kind not in ("choice", "choices"):
        message = f"only choices have forms; {variable.name} is {variable.kind}"
        scope.complain("filter-kind", found, message, f"write {found.name} without a form")
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
