"""The glossary and the words of a locale do not agree.

An option that the glossary names is called by its term, wherever agents and customers read its name. A term that the
source locale has, and this one has not, leaves every writer to find a word alone; where a locale has no glossary yet,
nothing is said.

Fails (en):

    # _variables.yaml
    order.number: {kind: code, sample: A-1, about: The number}
    order.status: {kind: choice, options: [shipped], about: Where it stands}
    # en/_words.yaml
    choices: {order.status: {shipped: sent out}}
    # en/_glossary.yaml
    shipped: {say: shipped, options: [order.status.shipped]}

Fails (ru):

    # en/_glossary.yaml
    package: package
    refund: refund
    # ru/_glossary.yaml
    package: посылка

Passes (en):

    # _variables.yaml
    order.number: {kind: code, sample: A-1, about: The number}
    order.status: {kind: choice, options: [shipped], about: Where it stands}
    # en/_words.yaml
    choices: {order.status: {shipped: shipped}}
    # en/_glossary.yaml
    shipped: {say: shipped, options: [order.status.shipped]}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.model import Locale, Location, Term, Text

CODE = "S806"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each term that an option is not called by, or that a locale's glossary lacks."""
    source = bench.corpus.locales.get(bench.corpus.settings.source)
    seen: set[Location] = set()
    for locale in bench.corpus.locales.values():
        for finding in (*_missing(locale, source), *_options(locale)):
            if finding.at not in seen:  # once, where a locale inherits its glossary
                seen.add(finding.at)
                yield finding


def _missing(locale: Locale, source: Locale | None) -> Iterator[Finding]:
    first = next(iter(locale.glossary.values()), None)
    lacking = [name for name in source.glossary if name not in locale.glossary] if source else []
    if first is not None and source is not None and lacking:
        message = f"the glossary of {source.tag} has {', '.join(lacking)}, and this one has not"
        yield Finding(first.say.at, first.say.end, message, "write what this locale calls it")


def _options(locale: Locale) -> Iterator[Finding]:
    for name, term in locale.glossary.items():
        for option in term.options:
            called = _called(locale, option)
            if called is None:
                message, hint = f"no option {option} has a name here", "write it as in payment.method.card"
                yield Finding(option.at, option.end, message, hint)
            elif not _is_called(called, term):
                message = f"the glossary calls {name} “{term.say}”, and {option} is called “{called}”"
                yield Finding(option.at, option.end, message, "call both by one word")


def _called(locale: Locale, option: Text) -> Text | None:
    """The name of an option, written as its variable, a dot, and its own name."""
    variable, _, own = option.text.rpartition(".")
    return locale.words.choices.get(variable, {}).get(own, {}).get("name")


def _is_called(name: Text, term: Term) -> bool:
    return str(term.say).casefold() in str(name).casefold()
