"""What a value must be, and what a locale calls it: the spec of a variable."""

from __future__ import annotations

from collections.abc import Iterable

from cs_templates.model import Corpus, Locale, Scenario, Variable

Record = dict[str, object]


def specs(corpus: Corpus, locale: Locale, scenario: Scenario) -> dict[str, Record]:
    """The specs of every variable the scenario names and of those that its options need."""
    names = [str(name) for name in scenario.named()]
    for channel in scenario.channels:
        names += [str(name) for name in corpus.settings.channels[channel].must_state]
    known = corpus.variables
    for name in tuple(names):
        for option in _options(known[name], scenario) if name in known else ():
            names += [str(need) for need in known[name].needs.get(option, ())]
    found = [known[name] for name in dict.fromkeys(names) if name in known]
    return {variable.name: spec(locale, variable, _options(variable, scenario)) for variable in found}


def _options(variable: Variable, scenario: Scenario) -> tuple[str, ...]:
    return tuple(str(option) for option in scenario.narrow.get(variable.name, variable.options))


def spec(locale: Locale, variable: Variable, options: Iterable[str]) -> Record:
    """The spec of one variable with these of its options."""
    options = tuple(options)
    label = locale.words.variables.get(variable.name)
    record: Record = {
        "kind": variable.kind,
        "label": str(label) if label else str(variable.about),
        "about": str(variable.about),
    }
    if options:
        record["options"] = {option: _option_name(locale, variable.name, option) for option in options}
    needs = {o: [str(n) for n in variable.needs[o]] for o in options if variable.needs.get(o)}
    extra = {"min": variable.min, "max": variable.max, "needs": needs or None}
    extra |= {flag: True for flag in ("multiline", "reply_language", "personal") if getattr(variable, flag)}
    return record | {key: value for key, value in extra.items() if value is not None}


def _option_name(locale: Locale, variable: str, option: str) -> str:
    name = locale.words.choices.get(variable, {}).get(option, {}).get("name")
    return str(name) if name else option
