"""A locale has no text for a scenario.

An agent who looks for this reply in that language finds nothing. In the source locale it is an error, since
all others are translated from it; a locale marked `supported: false` may have gaps.

Fails (ru):

    # _scenarios/order/second.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {message: {}}
    # en/order/second.yaml
    title: Second
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}

Passes (ru):

    Ваш заказ {{ order.number }} уже в пути.
"""

from __future__ import annotations

CODE = "V212"
SEVERITY = "error"
SCOPE = "reading"
