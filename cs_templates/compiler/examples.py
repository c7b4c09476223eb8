"""The examples of a scenario: the values that its contract, the dictionary and a locale give it.

Two are always there besides the contract's own: `least` (nothing that may be
unknown) and `most` (all of it).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cs_templates.model import Corpus, Locale, Raw, Scenario

Values = dict[str, Raw]


def examples(corpus: Corpus, scenario: Scenario, locale: Locale) -> dict[str, Values]:
    """Every example by name: raw values by variable, ready to be filled."""
    least = _samples(corpus, scenario, locale, (*scenario.must_state, *scenario.decides, *scenario.may_state))
    most = least | _samples(corpus, scenario, locale, scenario.if_known)
    found = {"least": least, "most": most}
    for name, own in scenario.examples.items():
        found[name] = least | {variable: given.value for variable, given in own.items()}
    return {name: _with_needs(corpus, scenario, locale, values) for name, values in found.items()}


def _samples(corpus: Corpus, scenario: Scenario, locale: Locale, names: Iterable[object]) -> Values:
    found = {str(name): sample(corpus, scenario, locale, str(name)) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def sample(corpus: Corpus, scenario: Scenario, locale: Locale, name: str) -> Raw | None:
    """A variable's sample: the locale's own, else the dictionary's, else the first option."""
    variable = corpus.variables.get(name)
    if variable is None:
        return None
    options = tuple(str(option) for option in scenario.narrow.get(name, variable.options))
    given = locale.profile.samples.get(name) or variable.sample
    if given is None:
        return options[0] if options else None
    if isinstance(given.value, tuple) and options:
        return tuple(option for option in given.value if option in options) or options[:1]
    return options[0] if options and given.value not in options else given.value


def _with_needs(corpus: Corpus, scenario: Scenario, locale: Locale, values: Values) -> Values:
    """The values, and a sample of everything that the chosen options need."""
    needed: Values = {}
    for name, value in values.items():
        needs: Mapping[str, tuple[object, ...]] = (
            corpus.variables[name].needs if name in corpus.variables else {}
        )
        for option in (value,) if isinstance(value, str) else tuple(value):
            needed |= _samples(corpus, scenario, locale, needs.get(str(option), ()))
    return needed | values
