"""A customer's sentence stands in two templates of a locale.

Search takes `customer_says` for what tells a scenario from others. A sentence that is in two finds the wrong one as
often as the right one.

Fails (en):

    # _scenarios/order/late.yaml
    title: Late
    about: The package is late.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {message: {}}
    # en/order/late.yaml
    title: Late order
    customer_says: ["Where is it?"]
    channels:
      message: {body: "Your order {{ order.number }} is late."}

Passes (en):

    # _scenarios/order/late.yaml
    title: Late
    about: The package is late.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {message: {}}
    # en/order/late.yaml
    title: Late order
    customer_says: ["It should have come on Monday!"]
    channels:
      message: {body: "Your order {{ order.number }} is late."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.reading.split import words
from cs_templates.linter.reading.translations import directory

CODE = "L051"
SEVERITY = "info"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """Each sentence that a template earlier in the order of names has too."""
    seen: dict[str, str] = {}
    for name, template in sorted(language.locale.templates.items()):
        for said in template.customer_says:
            first = seen.setdefault(" ".join(words(said.text.casefold())), name)
            if first != name and directory(said.at, 2) == language.tag:
                message = f"customers say this in the template {first} as well"
                yield Finding(said.at, said.locate(len(said.text)), message, "keep it where it fits best")
