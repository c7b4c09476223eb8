"""A phrase, or the words of an option, hold another phrase.

A phrase is one text that can be looked up and read as it stands. Write the words out.

Fails (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},", "Hello,"]
    apology_delay:
      neutral: ["{{ phrase.greeting }} We are sorry for the delay."]
    closing:
      neutral: ["Kind regards,"]

Passes (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},", "Hello,"]
    apology_delay:
      neutral: ["We are sorry for the delay."]
    closing:
      neutral: ["Kind regards,"]
"""

from __future__ import annotations

CODE = "V402"
SEVERITY = "error"
SCOPE = "reading"
