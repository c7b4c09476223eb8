"""A stamp is not twelve hexadecimal digits.

Only tools write stamps. A wrong one says of every translation that it is out of date, or of none.

Fails (en):

    # en/order/sample.yaml
    title: Late
    true_to: last week

Passes (en):

    # en/order/sample.yaml
    title: Late
    true_to: 9c41f0d2a1b3
"""

from __future__ import annotations

CODE = "S039"
SEVERITY = "error"
SCOPE = "reading"
