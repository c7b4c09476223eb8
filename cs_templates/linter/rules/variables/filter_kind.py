"""A filter is used on a kind of variable that it does not work for.

A day cannot be counted and an amount has no weekday. The message names the filters that fit.

Fails (en):

    Your order {{ order.number }} is late by {{ refund.amount | plural("day") }}.

Fails (es):

    Su pedido {{ order.number }} llega el {{ shipment.delay_days | date("day") }}.

Passes (en):

    Your order {{ order.number }} is late by {{ shipment.delay_days | plural("day") }}.
"""

from __future__ import annotations

CODE = "V302"
SEVERITY = "error"
SCOPE = "reading"
