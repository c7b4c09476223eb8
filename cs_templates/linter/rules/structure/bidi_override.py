r"""An invisible character changes the direction of writing.

A colleague who checks the file reads another text than the customer does.

Fails (en):

    # en/order/sample.yaml
    title: "Order \u202e3920"

Passes (en):

    # en/order/sample.yaml
    title: "Order 0293"
"""

from __future__ import annotations

CODE = "S004"
SEVERITY = "error"
SCOPE = "reading"
