"""A template has a text for a channel that its contract does not have.

The text is never used, and whoever mends it mends it in vain.

Fails (en):

    # en/order/sample.yaml
    title: Late
    channels:
      public: {body: Thank you for your review.}

Passes (en):

    # en/order/sample.yaml
    title: Late
    channels:
      sms: {body: "Order {{ order.number }} is late."}
"""

from __future__ import annotations

CODE = "S026"
SEVERITY = "error"
SCOPE = "reading"
