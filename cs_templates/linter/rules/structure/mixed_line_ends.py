"""Some lines of a file end as on Windows, others do not.

Two programs have written into it. Whoever changes one line changes all of them, and git shows a new file.

Fails (en):

    # en/order/sample.yaml
    title: Sample␍
    keywords: [sample]

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding, Fix
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.raw import File

CODE = "S072"
SEVERITY = "info"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """One finding for a file, at the first line that ends so."""
    for file in bench.files:
        count = file.text.count("\r\n")
        if 0 < count < file.text.count("\n"):
            yield _finding(file, count)


def _finding(file: File, count: int) -> Finding:
    returns = [(number, len(line) - 1) for number, line in enumerate(file.lines) if line.endswith("\r")]
    fix = Fix(tuple(file.change(number, at, at + 1, "") for number, at in returns))
    (number, at), *_ = returns
    message = f"{count} of the {file.text.count(chr(10))} lines end as on Windows (CRLF)"
    return file.finding(number, at, at + 1, message, "save the file with one kind of line end (LF)", fix)
