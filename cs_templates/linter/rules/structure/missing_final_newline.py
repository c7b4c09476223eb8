r"""The last line of a file has no end.

The next line that somebody adds is glued to it, and git shows two lines as changed.

Fails (en):

    # en/_locale.yaml
    name: English
    \ No newline at end of file

Passes (en):

    # en/_locale.yaml
    name: English
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding, Fix
from cs_templates.linter.material.bench import Bench

CODE = "S074"
SEVERITY = "info"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """The end of each such file."""
    for file in bench.files:
        if file.text and not file.text.endswith("\n"):
            number, last = len(file.lines) - 1, file.lines[-1]
            fix = Fix((file.change(number, len(last), len(last), "\n"),))
            message = "the last line of this file has no line end"
            yield file.finding(number, max(len(last) - 1, 0), len(last), message, "end it with Enter", fix)
