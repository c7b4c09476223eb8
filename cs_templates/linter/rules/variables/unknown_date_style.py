"""A date is printed in a style that the locale does not have words for.

`on` and `between` put days into a sentence with the language's own prepositions. They stand under `dates`
in its `_words.yaml`.

Fails (en):

    Your order {{ order.number }} arrives {{ shipment.new_eta | date("on") }}.

Passes (en):

    Your order {{ order.number }} arrives on {{ shipment.new_eta | date("day") }}.
"""

from __future__ import annotations

CODE = "V304"
SEVERITY = "error"
SCOPE = "reading"
