"""The lines of a file end as on Windows.

It is read all the same. A team that wants one kind of line end in its repository can ask for this rule.

Fails (en):

    # en/order/sample.yaml␍
    title: Sample␍

Passes (en):

    # en/order/sample.yaml
    title: Sample
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding, Fix
from cs_templates.linter.material.bench import Bench

CODE = "S073"
SEVERITY = "info"
SCOPE = "corpus"
OPTIONAL = True


def find(bench: Bench) -> Iterator[Finding]:
    """One finding for a file whose every line ends so."""
    for file in bench.files:
        count = file.text.count("\r\n")
        if count and count == file.text.count("\n"):
            ends = [(number, len(line) - 1) for number, line in enumerate(file.lines) if line.endswith("\r")]
            fix = Fix(tuple(file.change(number, at, at + 1, "") for number, at in ends))
            message = "the lines of this file end as on Windows (CRLF)"
            yield file.finding(*ends[0], ends[0][1] + 1, message, "save it with LF", fix)
