"""Two contracts have the same title or the same `about`.

One was copied from the other. Writers, agents and machines are told the wrong thing about when it fits.

Fails (en):

    # _scenarios/order/late.yaml
    title: Late
    about: A scenario for tests.

Passes (en):

    # _scenarios/order/late.yaml
    title: Late
    about: The order is late, and the buyer asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.model import Text

CODE = "S068"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Both places of each title or about that two contracts share, as either may be the wrong one."""
    for field in ("title", "about"):
        alike: dict[str, list[tuple[str, Text]]] = {}
        for scenario in bench.corpus.scenarios.values():
            said: Text = getattr(scenario, field)
            if said.text:
                alike.setdefault(" ".join(said.text.casefold().split()), []).append((scenario.id, said))
        for same in alike.values():
            for name, said in same:
                other = next((other for other, _ in same if other != name), None)
                if other:
                    message = f"the contract {other} has the same {field}"
                    yield Finding(said.at, said.end, message, "say what is different between the two")
