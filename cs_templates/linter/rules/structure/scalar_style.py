"""A text is written in a way that joins its lines.

`>` and quotes over several lines make one line of them: paragraphs run into each other. A block
after `|` keeps them.

Fails (en):

    # en/order/sample.yaml
    title: Late
    channels:
      message:
        body: >
          Your order is late.

          We are sorry.

Passes (en):

    # en/order/sample.yaml
    title: Late
    channels:
      message:
        body: |
          Your order is late.

          We are sorry.
"""

from __future__ import annotations

CODE = "S010"
SEVERITY = "error"
SCOPE = "reading"
