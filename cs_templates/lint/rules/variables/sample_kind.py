"""A sample or an example gives a value that its variable cannot take.

Samples and examples are what checks and readers see in place of a customer's order. One that no agent could
give proves nothing.

Fails (en):

    # en/_locale.yaml
    name: English
    address: {default: you}
    quotes: ["“", "”", "‘", "’"]
    samples: {refund.amount: "12.50"}

Passes (en):

    # en/_locale.yaml
    name: English
    address: {default: you}
    quotes: ["“", "”", "‘", "’"]
    samples: {refund.amount: 12.50 USD}
"""

from __future__ import annotations

CODE = "V211"
SEVERITY = "error"
SCOPE = "reading"
