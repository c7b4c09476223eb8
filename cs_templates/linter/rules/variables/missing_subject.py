"""A text that a channel with subjects takes from another channel has none.

An email without a subject looks like spam and is often treated as such. Give the channel a text of its own.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      email: {same_as: message}
      sms: {body: "Order {{ order.number }} is on its way."}

Passes (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      message: {same_as: email}
      email: {subject: "Order {{ order.number }}", body: "Your order {{ order.number }} is on its way."}
      sms: {body: "Order {{ order.number }} is on its way."}
"""

from __future__ import annotations

CODE = "V208"
SEVERITY = "error"
SCOPE = "reading"
