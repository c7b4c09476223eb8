"""A plural form is given that no whole number takes in this language.

English has no `few` and no `zero`, Chinese has only `other`. A form that is never printed was copied from another
language, or its writer meant it for a number which gets another form.

Fails (en):

    # en/_words.yaml
    plurals:
      day: {zero: no days, one: "# day", other: "# days"}

Fails (zh):

    # zh/_words.yaml
    plurals:
      day: {one: "#天", other: "#天"}

Passes (ru):

    # ru/_words.yaml
    plurals:
      day: {one: "# день", few: "# дня", many: "# дней", other: "# дня"}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.counted import counted

CODE = "P104"
SEVERITY = "warning"
SCOPE = "kin"


def find(bench: Bench) -> Iterator[Finding]:
    """Each form of a category that the language does not have."""
    for noun in counted(bench):
        reached = noun.language.reach.categories(0, None, ordinal=noun.ordinal)
        for category, place in noun.places.items():
            if category not in (*reached, "other"):
                message = f"no whole number takes the form {category} in {noun.language.tag}"
                hint = f"delete it: there are {', '.join(reached)}"
                yield Finding(place.at, place.end, message, hint)
