r"""An invisible character changes the direction of writing.

What a reader sees is then another text than the one that is there; such characters can hide what a link or a
number says. Where a language needs them, the tool puts them around values itself.

Fails (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},", "Hello,"]
      warm:    ["Hi {{ customer.name }}!", "Hi there!"]
    apology_delay:
      neutral: ["We are \u202Esorry for the delay."]
    closing:
      neutral: ["Kind regards,"]

Passes (en):

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

CODE = "T500"
SEVERITY = "error"
SCOPE = "reading"
