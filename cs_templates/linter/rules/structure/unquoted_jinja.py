"""A text that begins with {{ or {% stands without quotes.

YAML takes the brace for a group of names and values, and the text is lost.

Fails (en):

    # en/order/sample.yaml
    title: {{ order.number }} is late

Passes (en):

    # en/order/sample.yaml
    title: "{{ order.number }} is late"
"""

from __future__ import annotations

CODE = "S007"
SEVERITY = "error"
SCOPE = "reading"
