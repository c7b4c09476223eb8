"""A channel with a subject line has a text without a subject.

A mail without a subject looks like spam, and many filters take it for that.

Fails (en):

    # en/order/sample.yaml
    title: Late
    channels:
      email: {body: "Order {{ order.number }} is late."}

Passes (en):

    # en/order/sample.yaml
    title: Late
    channels:
      email: {subject: Your order is late, body: "Order {{ order.number }} is late."}
"""

from __future__ import annotations

CODE = "S027"
SEVERITY = "error"
SCOPE = "reading"
