"""A text begins with a sign that means something to YAML.

`@`, `%`, `*`, `&`, `!` and the backtick are read as instructions unless the text stands in quotes.

Fails (en):

    # en/order/sample.yaml
    title: @shop is closed

Passes (en):

    # en/order/sample.yaml
    title: "@shop is closed"
"""

from __future__ import annotations

CODE = "S008"
SEVERITY = "error"
SCOPE = "reading"
