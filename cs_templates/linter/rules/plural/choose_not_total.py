"""A choice has no words for one of its options.

With that option the sentence would have a hole. `choose` names every option, or `other` for all the rest.

Fails (en):

    The money for {{ order.number }} goes {{ refund.method | choose(card="to your card") }}.

Passes (en):

    The money for {{ order.number }} goes {{ refund.method | choose(card="to your card", other="to your balance") }}.
"""

from __future__ import annotations

CODE = "P204"
SEVERITY = "error"
SCOPE = "reading"
