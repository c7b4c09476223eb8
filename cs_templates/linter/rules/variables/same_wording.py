"""A phrase has the same wording twice.

Wordings take turns so that no two orders read alike. One that was copied and not changed only comes more often.

Fails (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello {{ customer.name }},", "Hello,", "Hello,"]
    apology_delay:
      neutral: ["We are sorry for the delay."]
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

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language

CODE = "V405"
SEVERITY = "warning"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """Each wording that an earlier one of its tone repeats."""
    for name, wordings in language.locale.phrases.items():
        for tone, texts in wordings.tones.items():
            seen: set[str] = set()
            for text in texts:
                said = " ".join(text.text.split())
                if said in seen:
                    message = f"this wording of {name} ({tone}) is there already"
                    yield Finding(text.at, text.end, message, "delete it, or word it otherwise")
                seen.add(said)
