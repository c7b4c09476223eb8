"""A tag names a variable that the dictionary does not have.

Mostly a slip of the finger. Every variable stands in `_variables.yaml`; the message names the one most like
it.

Fails (en):

    Your order {{ order.nubmer }} is on its way.

Passes (en):

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

CODE = "V201"
SEVERITY = "error"
SCOPE = "reading"
