"""A template has no text for a channel of its contract.

Where customers write by that channel, there is nothing to answer them with.

Fails (en):

    # en/order/sample.yaml
    title: Late
    channels:
      message: {body: "Order {{ order.number }} is late."}

Passes (en):

    # en/order/sample.yaml
    title: Late
    channels:
      message: {body: "Order {{ order.number }} is late."}
      email: {subject: Late, body: "Order {{ order.number }} is late."}
      sms: {same_as: message}
"""

from __future__ import annotations

CODE = "S025"
SEVERITY = "error"
SCOPE = "reading"
