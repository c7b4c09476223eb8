"""Two templates of one locale have the same title.

An agent sees two lines that are alike and has to guess.

Fails (ru):

    # _scenarios/order/late.yaml
    title: Late
    # ru/order/late.yaml
    title: Образец

Passes (ru):

    # _scenarios/order/late.yaml
    title: Late
    # ru/order/late.yaml
    title: Заказ опаздывает
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.model import Template

CODE = "S043"
SEVERITY = "warning"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """Each title that an earlier template has; capitals make no difference."""
    first: dict[str, Template] = {}
    for template in language.locale.templates.values():
        title = template.title
        if not title.text:
            continue
        other = first.setdefault(" ".join(title.text.casefold().split()), template)
        if other is not template:
            message = f"the template {other.scenario} has the title {title} too"
            yield Finding(title.at, title.end, message, "say what each of the two is for")
