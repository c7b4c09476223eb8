"""A text is expected and nothing is there.

An empty subject, title or entry is one that somebody meant to write later.

Fails (en):

    # en/order/sample.yaml
    title: ""

Fails (en):

    # en/_concepts.yaml
    refund: []

Passes (en):

    # en/_concepts.yaml
    refund: [money back]
"""

from __future__ import annotations

CODE = "S016"
SEVERITY = "error"
SCOPE = "reading"
