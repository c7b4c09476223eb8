"""A tab indents or separates; YAML wants spaces.

Programs disagree about how wide a tab is, and so about what belongs to what.

Fails (en):

    # en/order/sample.yaml
    title:	Late

Passes (en):

    # en/order/sample.yaml
    title: Late
"""

from __future__ import annotations

CODE = "S006"
SEVERITY = "error"
SCOPE = "reading"
