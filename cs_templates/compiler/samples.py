"""Samples and examples, held to the kind of their variable: what the corpus gives must be what an agent could."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cs_templates import cldr
from cs_templates.answer import values
from cs_templates.model import Corpus, Given, Problem, Variable

Locale = dict[str, Any]


def check_samples(corpus: Corpus) -> Iterator[Problem]:
    """Samples of the dictionary and of each locale, and the examples of every contract."""
    source = _locale(corpus.settings.source)
    for name, variable in corpus.variables.items():
        if variable.sample is not None:
            yield from _check(corpus, name, variable.sample, source)
    for tag, locale in corpus.locales.items():
        own = _locale(tag)
        for name, given in locale.profile.samples.items():
            yield from _check(corpus, name, given, own)
    for scenario in corpus.scenarios.values():
        narrow = {name: tuple(map(str, options)) for name, options in scenario.narrow.items()}
        for example in scenario.examples.values():
            for name, given in example.items():
                yield from _check(corpus, name, given, source, narrow.get(name))


def _locale(tag: str) -> Locale:
    scripts = [*cldr.scripts(tag), "Latn"]
    return {"tag": tag, "name": tag, "table": cldr.table(tag), "scripts": scripts, "cjk": cldr.is_cjk(tag)}


def _check(
    corpus: Corpus, name: str, given: Given, locale: Locale, options: tuple[str, ...] | None = None
) -> Iterator[Problem]:
    variable = corpus.variables.get(name)
    if variable is None or (variable.kind in ("choice", "choices") and not variable.options):
        return
    year, month, day = (int(part) for part in corpus.settings.today.split("-"))
    spec = _spec(variable, options)
    try:
        values.check(name, spec, given.value, today=(year, month, day), locale=locale)
    except values.Unknown:
        return  # a name that cannot be read is what some examples are for
    except values.Invalid as invalid:
        yield Problem(rule="sample-kind", at=given.at, end=given.end, message=f"{name}: {invalid.why}")


def _spec(variable: Variable, options: tuple[str, ...] | None) -> Mapping[str, Any]:
    names = options if options is not None else tuple(str(option) for option in variable.options)
    spec: dict[str, Any] = {"kind": variable.kind, "options": {name: name for name in names} or None}
    spec |= {"min": variable.min, "max": variable.max, "multiline": variable.multiline}
    return {key: value for key, value in spec.items() if value is not None}
