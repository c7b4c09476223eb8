"""A text prints a variable that only decides.

What the contract lists under `decides` says which text is right, such as who pays for a return. It has no
words that a customer should read.

Fails (en):

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
          Your order {{ order.number }} goes back {{ refund.method }}.

Passes (en):

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
          {% if refund.method == "card" %}
          The money for {{ order.number }} goes to your card.
          {% else %}
          The money for {{ order.number }} stays in the shop.
          {% endif %}
"""

from __future__ import annotations

CODE = "V205"
SEVERITY = "error"
SCOPE = "reading"
