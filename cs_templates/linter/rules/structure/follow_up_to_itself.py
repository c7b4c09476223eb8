"""A scenario's follow-up is the scenario itself.

The customer would get the same reply again, and then once more.

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number]
    channels: {message: {}}
    follow_up: {after_days: 7, scenario: sample}

Passes (en):

    # _scenarios/order/later.yaml
    must_state: [order.number]
    channels: {message: {}}
    follow_up: {after_days: 7, scenario: sample}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.model import Scenario

CODE = "S053"
SEVERITY = "warning"
SCOPE = "contract"


def find(scenario: Scenario) -> Iterator[Finding]:
    """The follow-up's scenario, where it is the contract's own."""
    if scenario.follow_up and scenario.follow_up.scenario.text == scenario.id:
        name = scenario.follow_up.scenario
        message = f"{scenario.id} is followed by itself"
        yield Finding(name.at, name.end, message, "name the scenario that comes next, or delete follow_up")
