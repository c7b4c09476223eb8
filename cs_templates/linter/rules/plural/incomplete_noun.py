"""A counted noun of the words lacks a form that its language has, or a form lacks the sign for its number.

No text counts with the noun yet, or only with numbers that do not need it. The next one will: 1 día, 2 días.

Fails (es):

    # es/_words.yaml
    plurals:
      day: {other: "# días"}

Fails (ru):

    # ru/_words.yaml
    plurals:
      day: {one: "# день", few: "дня", many: "# дней"}

Passes (es):

    # es/_words.yaml
    plurals:
      day: {one: "# día", other: "# días"}

Passes (ru):

    # ru/_words.yaml
    plurals:
      day: {one: "# день", few: "# дня", many: "# дней"}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language

CODE = "P804"
SEVERITY = "warning"
SCOPE = "language"
_USUAL = 1000
"""Forms that only larger numbers take are not asked for."""


def find(language: Language) -> Iterator[Finding]:
    """Each noun without a form, at its first one, and each form without its number."""
    reached = language.reach.categories(0, _USUAL)
    nouns = language.locale.words.plurals
    signed = any("#" in text.text for forms in nouns.values() for text in forms.values())
    for noun, forms in nouns.items():
        missing = [category for category in reached if category not in forms]
        first = next(iter(forms.values()), None)
        if missing and first is not None and not ("other" in forms and len(forms) > 1):
            message = f"{noun} has no form for {', '.join(missing)}"
            yield Finding(first.at, first.end, message, f"{language.tag} has {', '.join(reached)}")
        for category, text in forms.items() if signed else ():
            if "#" not in text.text and language.reach.covers_many(category, 0, _USUAL):
                message = f"the form {category} of {noun} does not print its number"
                yield Finding(text.at, text.end, message, "put # where the number goes")
