"""The baseline counts problems that no longer occur.

They were mended. As long as the baseline counts them, as many new ones would go unreported.

Fails (es):

    # .lint-baseline.json
    {"version": 1, "problems": [
      {"rule": "inverted-marks", "locale": "es", "file": "order/sample.yaml", "field": "title", "count": 1}
    ]}

Passes (es):

    # .lint-baseline.json
    {"version": 1, "problems": []}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.outcome import Outcome

CODE = "M904"
SEVERITY = "warning"
SCOPE = "lint"


def find(outcome: Outcome) -> Iterator[Finding]:
    """Each entry of the baseline that counts more than there is."""
    if outcome.baseline is None:
        return
    for key, count, left in outcome.outdated():
        at = outcome.baseline.at(key)
        where = "/".join(filter(None, (key.locale, key.file)))
        message = f"{key.rule} at {key.field or 'no entry'} of {where} is counted {count} times and occurs {left} times"
        yield Finding(at, at, message, "run cst lint --write-baseline, which only takes out")
