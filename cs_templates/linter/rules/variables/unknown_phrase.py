"""A text says a phrase that the phrasebook does not have.

Mostly a mistyped name. The phrases of a locale stand in its `_phrases.yaml`; the message names the one most
like it.

Fails (en):

    {{ phrase.greting }}

    Your order {{ order.number }} is on its way.

Passes (en):

    {{ phrase.greeting }}

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

CODE = "V401"
SEVERITY = "error"
SCOPE = "reading"
