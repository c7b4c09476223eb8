"""A text counts with a noun that the locale does not list.

Counted nouns stand under `plurals` in the locale's `_words.yaml`, each with its forms.

Fails (en):

    Your order {{ order.number }} is late by {{ shipment.delay_days | plural("dya") }}.

Passes (en):

    Your order {{ order.number }} is late by {{ shipment.delay_days | plural("day") }}.
"""

from __future__ import annotations

CODE = "P103"
SEVERITY = "error"
SCOPE = "reading"
