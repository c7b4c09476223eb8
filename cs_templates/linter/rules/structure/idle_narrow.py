"""A contract narrows a choice to all of its options.

The line changes nothing today, and hides every option that is added later.

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number, refund.method]
    narrow: {refund.method: [card, balance]}
    channels: {message: {}}

Passes (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number, refund.method]
    narrow: {refund.method: [card]}
    channels: {message: {}}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench

CODE = "S052"
SEVERITY = "info"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each variable of which no option is left out, at the options."""
    for scenario in bench.corpus.scenarios.values():
        for name, options in scenario.narrow.items():
            all_of_them = {option.text for option in bench.corpus.variables[name].options}
            if options and {option.text for option in options} == all_of_them:
                message = f"{name} is narrowed to all its options"
                hint = "delete the line, or leave out what makes no sense here"
                first, last = options[0], options[-1]
                end = last.end if last.at.line == first.at.line else first.end
                yield Finding(first.at, end, message, hint)
