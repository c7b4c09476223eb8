"""The file cannot be read from here on.

A bracket, a quote or an indentation is not as YAML wants it. What follows is not read, so none of
it counts.

Fails (en):

    # en/order/sample.yaml
    title: "Late
    keywords: [late]

Passes (en):

    # en/order/sample.yaml
    title: "Late"
    keywords: [late]
"""

from __future__ import annotations

CODE = "S001"
SEVERITY = "error"
SCOPE = "reading"
