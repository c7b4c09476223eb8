"""A platform's rule looks for nothing, and no contract names it.

A rule takes effect by what it finds in a reply, or where a contract says `not_on`. This one does neither.

Fails (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      duplicates: {find: [], about: Nothing twice, source: A policy page, checked: 2025-11-21}

Passes (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      duplicates: {find: [], about: Nothing twice, source: A policy page, checked: 2025-11-21}
    # _scenarios/order/sample.yaml
    must_state: [order.number]
    channels: {message: {}}
    not_on: {amazon: duplicates}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.model import Text

CODE = "S061"
SEVERITY = "info"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each such rule, at its name."""
    named = {
        (platform, rule.text)
        for scenario in bench.corpus.scenarios.values()
        for platform, rule in scenario.not_on.items()
    }
    for platform in bench.corpus.platforms.values():
        for rule in platform.rules.values():
            if not rule.find and (platform.name, rule.name) not in named:
                key = Text(text=rule.name, at=rule.at)
                message = f"the rule {rule.name} finds nothing, and no contract has it under not_on"
                yield Finding(key.at, key.end, message, "say what to find, or name it in a contract")
