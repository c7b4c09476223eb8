r"""An invisible control character stands in a file, or an escape makes one.

Zero-width spaces, replacement characters and the like come along when a text is copied. Nobody sees them, and
programs take the words around them for others.

Fails (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},", "Hello,"]
      warm:    ["Hi {{ customer.name }}!", "Hi there!"]
    apology_delay:
      neutral: ["We are so\u200Brry for the delay."]
    closing:
      neutral: ["Kind regards,"]

Passes (en):

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

CODE = "T501"
SEVERITY = "error"
SCOPE = "reading"
