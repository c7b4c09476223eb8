"""An `about` says no more than the name that it is to explain.

Agents, translators and machines read it to know when the reply fits, or what a value is.

Fails (en):

    # _scenarios/order/sample.yaml
    title: Sample order
    about: Sample order.
    must_state: [order.number]
    channels: {message: {}}

Fails (en):

    # _variables.yaml
    order.number: {kind: code, sample: A-10293, about: Order number}

Passes (en):

    # _variables.yaml
    order.number: {kind: code, sample: A-10293, about: The number the buyer sees in the shop}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.regex import regex
from cs_templates.model import Corpus, Text

CODE = "S044"
SEVERITY = "info"
SCOPE = "corpus"
_APART = regex(r"[\W_]+")


def find(bench: Bench) -> Iterator[Finding]:
    """The abouts of contracts, variables and phrases that repeat a title or an id."""
    for about, names in _abouts(bench.corpus):
        if about.text and _plain(about.text) in {_plain(name) for name in names}:
            message = "this only repeats the name"
            yield Finding(about.at, about.end, message, "say when it is used, or what the value means")


def _abouts(corpus: Corpus) -> Iterator[tuple[Text, tuple[str, ...]]]:
    for scenario in corpus.scenarios.values():
        yield scenario.about, (scenario.id, scenario.title.text)
    for variable in corpus.variables.values():
        if variable.about.at != variable.at:
            yield variable.about, (variable.name,)
    for phrase in corpus.phrases.values():
        if phrase.about.at != phrase.at:
            yield phrase.about, (phrase.id,)


def _plain(name: str) -> str:
    return _APART.sub(" ", name.casefold()).strip()
