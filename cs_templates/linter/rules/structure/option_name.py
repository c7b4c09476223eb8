"""An option has forms but no name.

An agent who has to choose is shown the option's id in place of words.

Fails (en):

    # en/_words.yaml
    choices:
      refund.method:
        card: {to: to your card}

Passes (en):

    # en/_words.yaml
    choices:
      refund.method:
        card: {name: bank card, to: to your card}
"""

from __future__ import annotations

CODE = "S032"
SEVERITY = "error"
SCOPE = "reading"
