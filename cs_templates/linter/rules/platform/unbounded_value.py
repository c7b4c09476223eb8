"""A text of a limited channel prints a value that may be very long.

A value on several lines may have 5,000 characters, and what does not fit is refused while a customer waits. Print it
in an email, or give the channel a text of its own.

Fails (en):

    # _variables.yaml
    order.number:          {kind: code, sample: A-10293, about: The number the buyer sees}
    customer.name:         {kind: person, personal: true, sample: Anna, about: How the buyer is addressed}
    customer.mood:         {kind: choice, options: [calm, upset], about: How the buyer writes}
    agent.name:            {kind: person, sample: Olga, about: Who signs}
    shop.name:             {kind: text, sample: Blue Kettle, about: The shop}
    item.name:             {kind: text, multiline: true, sample: Ceramic mug, about: What was ordered}
    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    may_state: [item.name]
    channels: {message: {}}
    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Order {{ order.number }}: {{ item.name }}"}

Passes (en):

    Order {{ order.number }}: {{ item.name }}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece
from cs_templates.syntax import Print

CODE = "C203"
SEVERITY = "info"
SCOPE = "kin"
OPTIONAL = True


def find(bench: Bench) -> Iterator[Finding]:
    """Each tag that prints a value on several lines where the channel has a limit."""
    long = {name for name, variable in bench.corpus.variables.items() if variable.multiline}
    for piece in bench.pieces():
        limited = [channel.name for channel in piece.channels if channel.body is not None]
        if piece.role == "body" and limited:
            yield from _printed(piece, long, limited)


def _printed(piece: Piece, long: set[str], limited: list[str]) -> Iterator[Finding]:
    for node in piece.walked:
        if isinstance(node, Print) and node.name in long:
            message = f"{node.name} may have 5,000 characters, and {limited[0]} has a limit"
            yield piece.finding(node.start, node.stop, message, "say in its about how short it has to be")
