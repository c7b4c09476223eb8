"""A channel shares the text of a channel that has none of its own.

`same_as` leads nowhere, or in a circle, so there is no text to send.

Fails (en):

    # en/order/sample.yaml
    title: Late
    channels:
      message: {same_as: chat}
      sms: {same_as: sms}

Passes (en):

    # en/order/sample.yaml
    title: Late
    channels:
      message: {same_as: sms}
      sms: {body: "Order {{ order.number }} is late."}
"""

from __future__ import annotations

CODE = "S029"
SEVERITY = "error"
SCOPE = "reading"
