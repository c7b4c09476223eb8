"""A channel without a subject line has a text with a subject.

The subject is never shown: what it says is missing from the reply.

Fails (en):

    # en/order/sample.yaml
    title: Late
    channels:
      sms: {subject: Late, body: "Order {{ order.number }} is late."}

Passes (en):

    # en/order/sample.yaml
    title: Late
    channels:
      sms: {body: "Order {{ order.number }} is late."}
"""

from __future__ import annotations

CODE = "S028"
SEVERITY = "warning"
SCOPE = "reading"
