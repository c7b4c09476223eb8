"""A text says something for every option but one.

With the option that was forgotten the reply says nothing there. Write its case, or an else for all the rest.

Fails (en):

    # _variables.yaml
    order.number:  {kind: code, sample: A-10293, about: The number the buyer sees}
    customer.name: {kind: person, sample: Anna, about: How the buyer is addressed}
    agent.name:    {kind: person, sample: Olga, about: Who signs}
    shop.name:     {kind: text, sample: Blue Kettle, about: The shop}
    customer.mood: {kind: choice, options: [calm, upset], about: How the buyer writes}
    refund.method: {kind: choice, options: [card, balance, coupon], about: Where the money goes}
    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    decides: [refund.method]
    channels: {message: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          We refunded order {{ order.number }}.
          {% if refund.method == "card" %}
          The money goes to your card.
          {% elif refund.method == "balance" %}
          The money stays in the shop.
          {% endif %}

Passes (en):

    {% if refund.method == "card" %}
    The money for {{ order.number }} goes to your card.
    {% elif refund.method == "balance" %}
    The money for {{ order.number }} stays in the shop.
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.model import Scenario
from cs_templates.syntax import Branch, Condition, Equals, Or

CODE = "P205"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (GAP,)


def find(piece: Piece) -> Iterator[Finding]:
    """Each condition over the options of what decides, without an else, that leaves out one of them."""
    if piece.scenario is None or "{%" not in piece.text.text:
        return
    for node in piece.walked:
        if isinstance(node, Branch) and not node.otherwise and len(node.cases) > 1:
            yield from _left_out(piece, piece.scenario, node)


def _left_out(piece: Piece, scenario: Scenario, node: Branch) -> Iterator[Finding]:
    asked = [pair for condition, _ in node.cases for pair in _asked(condition)]
    names = {name for name, _ in asked}
    variable = piece.language.variables.get(min(names)) if len(names) == 1 else None
    if variable is None or len(asked) < len(node.cases):
        return
    options = {str(option) for option in scenario.narrow.get(variable.name, variable.options)}
    missing = sorted(options - {option for _, option in asked})
    if len(missing) == 1:
        start, stop = piece.tag(node.start)
        message = f"nothing is said where {variable.name} is {missing[0]}"
        yield piece.finding(start, stop, message, f"write a case for {missing[0]}, or an else")


def _asked(condition: Condition) -> list[tuple[str, str]]:
    """The options that a condition is about, where it asks for nothing else."""
    if isinstance(condition, Equals):
        return [(condition.name, condition.option)]
    if isinstance(condition, Or):
        return [pair for part in condition.parts for pair in _asked(part)]
    return []
