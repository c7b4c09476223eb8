"""A subject says a phrase that stands on a line of its own.

A subject is one line, and a greeting or a signature does not belong in it.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    channels:
      message: {same_as: email}
      email:
        subject: "{{ phrase.greeting }} Order {{ order.number }}"
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

CODE = "V403"
SEVERITY = "error"
SCOPE = "reading"
