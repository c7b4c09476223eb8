"""An option lacks a form that a text asks for.

A text asks for the same form of whichever option was chosen. One without it leaves the sentence without its
words.

Fails (en):

    The money for {{ order.number }} goes {{ refund.method | form("from") }}.

Passes (en):

    The money for {{ order.number }} goes {{ refund.method | form("to") }}.
"""

from __future__ import annotations

CODE = "P201"
SEVERITY = "error"
SCOPE = "reading"
