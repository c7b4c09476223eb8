"""A contract is for messages that a marketplace does not want unasked.

Some marketplaces write to buyers themselves, about where an order stands for instance, and count the seller's own
message as spam. Where the scenario is more than that, this is only a hint.

Fails (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      updates: {find: [], unasked: [order], about: No news of orders, source: A page, checked: 2026-11-21, confidence: primary}
    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: proactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {message: {}, email: {same_as: message}, sms: {}}

Passes (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      updates: {find: [], unasked: [order], about: No news of orders, source: A page, checked: 2026-11-21, confidence: primary}
    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: proactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {message: {}, email: {same_as: message}, sms: {}}
    not_on: {amazon: updates}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.model import Location

CODE = "C301"
SEVERITY = "info"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each proactive contract of such a stage that is not kept from the platform."""
    for scenario in bench.corpus.scenarios.values():
        if scenario.direction != "proactive":
            continue
        for name, platform in bench.corpus.platforms.items():
            for rule in platform.rules.values():
                if name not in scenario.not_on and scenario.stage in map(str, rule.unasked):
                    message = (
                        f"{platform.title} does not want this unasked: {rule.about} (source: {rule.source})"
                    )
                    end = Location(scenario.at.path, scenario.at.line, scenario.at.column + 1)
                    hint = f"say not_on: {{{name}: {rule.name}}} if it is only news of the order"
                    yield Finding(scenario.at, end, message, hint)
