"""A line is very long.

In git a change in it shows as one line whatever was changed, and colleagues have to look for the word. Inside a
paragraph a line break is a space, so each sentence can have a line of its own. What a word list's entry says (`say:`)
cannot be broken, and may be longer.

Fails (en):

    Your order {{ order.number }} is on its way. It left our warehouse today, and you can follow it on the carrier's page. If it does not arrive within the time that the carrier names there, please write to us, and we will look into it at once.

Passes (en):

    Your order {{ order.number }} is on its way.
    It left our warehouse today, and you can follow it on the carrier's page.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench

CODE = "S076"
SEVERITY = "info"
SCOPE = "corpus"
OPTIONAL = True
LONGEST = 200
"""So many characters a line may have."""


def find(bench: Bench) -> Iterator[Finding]:
    """What of each line is beyond that."""
    for file in bench.files:
        for number, line in enumerate(file.lines):
            if len(line) > LONGEST and not line.lstrip(" -").startswith("say: "):
                message = f"this line has {len(line)} characters"
                yield file.finding(
                    number, LONGEST, len(line), message, "give each sentence a line of its own"
                )
