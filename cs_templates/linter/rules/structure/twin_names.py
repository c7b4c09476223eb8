"""Two variables, phrases or stages have the same name in a locale.

Agents see these names when they are asked for values or look something up, and cannot tell which is meant.

Fails (zh):

    # zh/_words.yaml
    variables: {shipment.delay_days: 日期, shipment.new_eta: 日期}

Passes (zh):

    # zh/_words.yaml
    variables: {shipment.delay_days: 延误天数, shipment.new_eta: 新的送达日期}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language

CODE = "S066"
SEVERITY = "warning"
SCOPE = "language"


def find(language: Language) -> Iterator[Finding]:
    """Each name that an earlier thing of its sort has; capitals make no difference."""
    words = language.locale.words
    for named in (words.variables, words.phrases, words.stages):
        first: dict[str, str] = {}
        for thing, name in named.items():
            other = first.setdefault(" ".join(name.text.casefold().split()), thing)
            if other != thing:
                message = f"{other} and {thing} are both called {name}"
                yield Finding(name.at, name.end, message, "say what is different between them")
