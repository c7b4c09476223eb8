"""A contract names a variable that no language's text uses.

Agents may be asked for it, and nothing they give is ever printed or decides anything: it was left behind when the
texts changed, or its name is not the one that was meant.

Fails (en):

    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    may_state: [shipment.new_eta]
    channels: {message: {}}

Passes (en):

    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {message: {}}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.reading.said import is_own, used_by

CODE = "V209"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each name of a contract's own that no page of its scenario uses."""
    used: dict[str, set[str]] = {}
    for page in bench.pages.values():
        used.setdefault(page.scenario.id, set()).update(used_by(bench, page))
    for name, found in used.items():
        scenario = bench.corpus.scenarios[name]
        for variable in scenario.named():
            if (
                variable.text not in found
                and variable.at.path == scenario.at.path
                and is_own(bench, variable.at)
            ):
                message = f"no text of this scenario uses {variable.text}"
                yield Finding(variable.at, variable.end, message, "take it out, or say it in the texts")
