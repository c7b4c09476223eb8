"""A contract's title or `about` has nothing to do with the rest of it.

The contract was copied, and this line stayed: writers in every language read what another scenario is for. Nothing
that says what a scenario is about (its name, title, `about`, variables, options and examples) shares a word with
another part. Words that every contract has are in the list `everyday` of the source's `_locale.yaml`.

Fails (en):

    # _scenarios/order/late-order.yaml
    title: Damaged cup
    about: The package arrives late. Say when it comes.
    priority: required
    direction: proactive
    mood: upset
    tone: neutral
    must_state: [shipment.new_eta]
    channels: {message: {}}

Passes (en):

    # _scenarios/order/late-order.yaml
    title: Late order
    about: The package arrives late. Say when it comes.
    priority: required
    direction: proactive
    mood: upset
    tone: neutral
    must_state: [shipment.new_eta]
    channels: {message: {}}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import Language
from cs_templates.linter.regex import regex
from cs_templates.model import Scenario, Text

CODE = "S802"
SEVERITY = "warning"
SCOPE = "corpus"
LIST = "everyday"
SHORT, STEM = 4, 4
"""Words of fewer letters say little, and so many first letters tell words apart."""
FEW = {"title": 1, "about": 3}
"""So many words are enough to tell."""
_WORD = regex(r"[^\W\d_]+")


def find(bench: Bench) -> Iterator[Finding]:
    """Each title and each about that shares no word with its contract."""
    language = bench.languages.get(bench.corpus.settings.source)
    if language is None or language.cjk or not language.has_list(LIST):
        return
    for scenario in bench.corpus.scenarios.values():
        names = _names(scenario)
        title = [scenario.about.text, *names]
        about = [scenario.title.text, *names, *_more(bench, scenario)]
        for said, others, what in ((scenario.title, title, "title"), (scenario.about, about, "about")):
            if _is_alone(language, said, others, FEW[what]):
                message = f"the {what} shares no word with anything else in this contract"
                yield Finding(said.at, said.end, message, "say what this scenario is for")


def _is_alone(language: Language, said: Text, others: list[str], few: int) -> bool:
    own = _stems(language, said.text)
    return len(own) >= few and not own & _stems(language, " ".join(others))


def _stems(language: Language, text: str) -> set[str]:
    """The beginnings of the words that say something."""
    plain = text.replace("_", " ").replace(".", " ").replace("-", " ").casefold()
    signs = [*plain]
    for start, stop in language.said(LIST, plain):
        signs[start:stop] = " " * (stop - start)
    return {word[:STEM] for word in _WORD.findall("".join(signs)) if len(word) >= SHORT}


def _names(scenario: Scenario) -> list[str]:
    """What its names say: its own, its variables', its options'."""
    options = (option.text for options in scenario.narrow.values() for option in options)
    matters = (matter.text for matter in scenario.matters or ())
    return [scenario.id, *(name.text for name in scenario.named()), *options, *matters]


def _more(bench: Bench, scenario: Scenario) -> list[str]:
    """What its variables and its examples are about."""
    variables = bench.corpus.variables
    names = (name.text for name in scenario.named())
    return [*scenario.examples, *(variables[name].about.text for name in names if name in variables)]
