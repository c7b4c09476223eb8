"""A name stands twice in one group or list; only one of them would count.

The other text is lost without a word, and it may be the one that a colleague has just mended.

Fails (en):

    # en/order/sample.yaml
    title: Late
    title: Delayed

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number, order.number]

Passes (en):

    # en/order/sample.yaml
    title: Delayed
"""

from __future__ import annotations

CODE = "S014"
SEVERITY = "error"
SCOPE = "reading"
