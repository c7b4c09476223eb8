"""A contract leaves no option of a choice.

`narrow` says which options make sense in a scenario. With none, no value is allowed and no reply can be filled.

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number, refund.method]
    narrow: {refund.method: []}
    channels: {message: {}}

Passes (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number, refund.method]
    narrow: {refund.method: [card]}
    channels: {message: {}}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.corpus.located.nodes import ListNode
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.raw import file_of
from cs_templates.model import Scenario

CODE = "S051"
SEVERITY = "error"
SCOPE = "contract"


def find(scenario: Scenario) -> Iterator[Finding]:
    """Each variable that is narrowed to an empty list; options that are not known are said in reading."""
    for name, options in scenario.narrow.items():
        if options:
            continue
        file = file_of(scenario.at)
        entry = file.key("narrow", name)
        if entry and isinstance(entry[1], ListNode) and not entry[1].items:
            message = f"{name} is narrowed to no option"
            yield Finding(
                *file.span(entry[1]), message, "list the options that make sense, or delete the line"
            )
