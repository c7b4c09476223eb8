"""Two examples of a contract have the same values.

Both show the same replies, so the case that the second was meant to show is not looked at.

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number]
    may_state: [shipment.delay_days]
    channels: {message: {}}
    examples: {one day: {shipment.delay_days: 1}, many days: {shipment.delay_days: 1}}

Passes (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number]
    may_state: [shipment.delay_days]
    channels: {message: {}}
    examples: {one day: {shipment.delay_days: 1}, many days: {shipment.delay_days: 21}}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.raw import file_of
from cs_templates.model import Given, Scenario

CODE = "S054"
SEVERITY = "warning"
SCOPE = "contract"
_LEAST = "least"
"""What every contract has as an example: the samples. A name for them does no harm."""


def find(scenario: Scenario) -> Iterator[Finding]:
    """Each example with the values of an earlier one; without any it is the same as `least`."""
    seen: list[tuple[str, dict[str, object]]] = [(_LEAST, {})]
    for name, example in scenario.examples.items():
        values = _values(example)
        twin = next((other for other, theirs in seen if theirs == values), None)
        seen.append((name, values))
        if twin is not None:
            yield _finding(scenario, name, twin)


def _values(example: Mapping[str, Given]) -> dict[str, object]:
    return {name: given.value for name, given in example.items()}


def _finding(scenario: Scenario, name: str, twin: str) -> Finding:
    file = file_of(scenario.at)
    entry = file.key("examples", name)
    at, end = file.span(entry[0]) if entry else (scenario.at, scenario.at)
    message, hint = f"the example {name} has the values of {twin}", "change them, or delete one of the two"
    return Finding(at, end, message, hint, severity="info" if twin == _LEAST else None)
