"""A contract requires a fact, and every text asks whether it is known.

Either it may be unknown, and belongs to `if_known`: as it stands, every reply without it is refused, also those that
were written to do without it. Or it is always known, and the question is idle.

Fails (en):

    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number, shipment.tracking_url]
    channels: {message: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          {% if shipment.tracking_url is known %}
          You can follow it here: {{ shipment.tracking_url }}
          {% endif %}

Passes (en):

    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    if_known: [shipment.tracking_url]
    channels: {message: {}}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          {% if shipment.tracking_url is known %}
          You can follow it here: {{ shipment.tracking_url }}
          {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.placed import placed
from cs_templates.model import Text
from cs_templates.syntax import Condition, Known, Print, conditions

CODE = "S803"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each required variable that all texts of the source print only where they have asked for it."""
    source = bench.corpus.settings.source
    for (tag, _), page in bench.pages.items():
        if tag == source:
            for name in page.scenario.must_state:
                if _always_asked(page, name):
                    message = (
                        f"the texts ask whether {name} is known, and the contract says that it always is"
                    )
                    hint = "move it to if_known, or take the questions out of the texts"
                    yield Finding(name.at, name.end, message, hint)


def _always_asked(page: Page, name: Text) -> bool:
    printed = [
        any(_asks(condition, name.text) for condition, _ in under)
        for piece in page.pieces.values()
        if name.text in piece.text.text
        for node, under in placed(piece.nodes)
        if isinstance(node, Print) and node.name == name.text
    ]
    return bool(printed) and all(printed)


def _asks(condition: Condition, name: str) -> bool:
    return any(isinstance(part, Known) and part.name == name for part in conditions(condition))
