"""A channel must state a variable that only decides.

What is in `decides` is never printed, so no text of that channel can ever be right.

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number]
    decides: [refund.method]
    channels: {message: {}, sms: {must_state: [order.number, refund.method]}}

Passes (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number, refund.method]
    channels: {message: {}, sms: {must_state: [refund.method]}}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.model import Corpus, Scenario, Text

CODE = "S050"
SEVERITY = "error"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """The names that a contract's channels must state and that its list `decides` has."""
    for scenario in bench.corpus.scenarios.values():
        decides = {name.text for name in scenario.decides}
        for name in _must(bench.corpus, scenario):
            if name.text in decides:
                message = f"{name} must be stated, but in {scenario.id} it only decides and is never printed"
                yield Finding(
                    name.at, name.end, message, "move it from decides to must_state, or leave it out"
                )


def _must(corpus: Corpus, scenario: Scenario) -> Iterator[Text]:
    for name, channel in scenario.channels.items():
        yield from channel.must_state or ()
        yield from corpus.settings.channels[name].must_state
