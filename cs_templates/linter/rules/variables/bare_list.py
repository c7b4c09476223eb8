"""A list is printed without saying how.

A list of things can stand in a sentence, as bullets, or be numbered. A filter says which: `bullets`,
`numbered`, `sentences`, `all_of` or `one_of`.

Fails (en):

    About your order {{ order.number }}: {{ tips }}

Passes (en):

    About your order {{ order.number }}:
    {{ tips | bullets }}
"""

from __future__ import annotations

CODE = "V301"
SEVERITY = "error"
SCOPE = "reading"
