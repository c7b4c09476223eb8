"""A locale does not say how it addresses the customer.

Many languages have more than one word for *you*. Writers look here which of them the shop uses; without it two
replies to one customer are written in two ways.

Fails (es):

    # es/_locale.yaml
    name: español

Passes (es):

    # es/_locale.yaml
    name: español
    address: {default: usted}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.raw import file_of

CODE = "S063"
SEVERITY = "info"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """One finding for a supported locale that inherits from none."""
    profile = language.locale.profile
    if not profile.supported or len(language.locale.chain) > 1 or "default" in profile.address:
        return
    file = file_of(profile.at)
    name = file.key("name")
    at, end = file.span(name[0]) if name else (profile.at, profile.at)
    message = f"{language.tag} does not say how it addresses the customer"
    yield Finding(at, end, message, "add address: {default: …}, as in usted, Вы or 您")
