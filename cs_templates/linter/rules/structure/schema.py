"""A name is not known here, is missing, or its value is of another kind.

A mistyped name would be passed over in silence, and what it says would never reach a customer.

Fails (en):

    # en/order/sample.yaml
    titel: Late

Fails (en):

    # _phrases.yaml
    greeting: {place: line}

Passes (en):

    # _phrases.yaml
    greeting: {about: Opens the reply, place: line}
"""

from __future__ import annotations

CODE = "S015"
SEVERITY = "error"
SCOPE = "reading"
