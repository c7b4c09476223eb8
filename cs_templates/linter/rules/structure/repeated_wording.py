"""A wording stands twice in one tone of a phrase.

Wordings take turns, so that a customer does not read the same sentence twice. This one takes two turns.

Fails (ru):

    # ru/_phrases.yaml
    greeting: {neutral: [Здравствуйте!, Добрый день!, Здравствуйте!]}

Passes (ru):

    # ru/_phrases.yaml
    greeting: {neutral: [Здравствуйте!, Добрый день!], warm: [Здравствуйте!]}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language

CODE = "S048"
SEVERITY = "warning"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """Each wording that its tone has already."""
    for wordings in language.locale.phrases.values():
        for tone, texts in wordings.tones.items():
            seen: set[str] = set()
            for text in texts:
                said = " ".join(text.text.split())
                if said in seen:
                    message = f"{wordings.phrase} has this wording twice in the tone {tone}"
                    yield Finding(
                        text.at, text.end, message, "say it in another way, or delete one of the two"
                    )
                seen.add(said)
