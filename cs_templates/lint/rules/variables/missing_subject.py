"""A text for a channel with subjects has none.

An email without a subject looks like spam and is often treated as such.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      message: {same_as: email}
      email:
        body: |
          Your order {{ order.number }} is on its way.
      sms: {body: "Order {{ order.number }} is on its way."}

Passes (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      message: {same_as: email}
      email:
        subject: "Order {{ order.number }}"
        body: |
          Your order {{ order.number }} is on its way.
      sms: {body: "Order {{ order.number }} is on its way."}
"""

from __future__ import annotations

CODE = "V208"
SEVERITY = "error"
SCOPE = "reading"
