"""A phrase has no wording for when nothing is known.

A reply without a customer's name would have no greeting at all, or could not be sent.

Fails (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},"]

Fails (en):

    # en/_phrases.yaml
    greeting:
      warm: ["Hi there!"]

Passes (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},", "Hello,"]
"""

from __future__ import annotations

CODE = "S033"
SEVERITY = "error"
SCOPE = "reading"
