"""A text uses a variable that its scenario's contract does not name.

The contract says what every language's reply may state. What one language prints beyond it, nobody is asked
for, and the others never say.

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
          Your order {{ order.number }} is due on {{ shipment.new_eta }}.

Passes (en):

    Your order {{ order.number }} is due on {{ shipment.new_eta }}.
"""

from __future__ import annotations

CODE = "V202"
SEVERITY = "error"
SCOPE = "reading"
