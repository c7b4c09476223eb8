"""A text says something for every option but one.

With the option that was forgotten the reply says nothing there. Write its case, or an else for all the rest. A text that
says something for each option in another place, or prints the option, may well add to a few of them only.

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

Passes (en):

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
          We refunded order {{ order.number }} {% if refund.method == "card" %}to your card{% else %}in the shop{% endif %}.
          {% if refund.method == "balance" %}
          You can spend the money at once.
          {% elif refund.method == "coupon" %}
          You can use the coupon for any item.
          {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.model import Scenario
from cs_templates.syntax import Branch, Condition, Equals, Or, Print

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
    if len(missing) == 1 and not _is_said_elsewhere(piece, node, variable.name, options):
        start, stop = piece.tag(node.start)
        message = f"nothing is said where {variable.name} is {missing[0]}"
        yield piece.finding(start, stop, message, f"write a case for {missing[0]}, or an else")


def _is_said_elsewhere(piece: Piece, branch: Branch, name: str, options: set[str]) -> bool:
    """Whether a text prints an option, or says something for each of them at another place."""
    for node in piece.walked:
        if isinstance(node, Print) and node.name == name:
            return True
        if isinstance(node, Branch) and node is not branch:
            asked = [pair for condition, _ in node.cases for pair in _asked(condition)]
            if {other for other, _ in asked} == {name} and (
                node.otherwise or {said for _, said in asked} >= options
            ):
                return True
    return False


def _asked(condition: Condition) -> list[tuple[str, str]]:
    """The options that a condition is about, where it asks for nothing else."""
    if isinstance(condition, Equals):
        return [(condition.name, condition.option)]
    if isinstance(condition, Or):
        return [pair for part in condition.parts for pair in _asked(part)]
    return []
