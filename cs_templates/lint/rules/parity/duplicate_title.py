"""Two templates of a locale have the same title.

Agents see titles in lists and cannot tell the two apart.

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
    title: Sample
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
    channels:
      message: {body: "Your order {{ order.number }} is late."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.lint.finding import Finding
from cs_templates.lint.languages import Language
from cs_templates.lint.translations import directory

CODE = "L050"
SEVERITY = "info"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """The later of the two, by name."""
    seen: dict[str, str] = {}
    for name, template in sorted(language.locale.templates.items()):
        title = template.title
        first = seen.setdefault(" ".join(title.text.casefold().split()), name)
        if first != name and directory(title.at, 2) == language.tag:
            message = f"the template {first} is called {title.text} as well"
            yield Finding(title.at, title.locate(len(title.text)), message, "say what sets this one apart")
