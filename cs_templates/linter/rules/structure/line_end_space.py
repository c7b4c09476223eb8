"""A line ends in spaces or tabs.

Nobody sees them, and each of them is a change in git when an editor takes it away.

Fails (en):

    # en/order/sample.yaml
    title: "Sample"␠␠

Passes (en):

    # en/order/sample.yaml
    title: "Sample"
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding, Fix
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.regex import regex

CODE = "S071"
SEVERITY = "info"
SCOPE = "corpus"
OPTIONAL = True
_SPACE = regex(r"[ \t]+(?=\r?$)")


def find(bench: Bench) -> Iterator[Finding]:
    """What stands behind the last character of each line."""
    for file in bench.files:
        if " \n" not in file.text and "\t" not in file.text and " \r" not in file.text:
            continue
        for number, line in enumerate(file.lines):
            found = _SPACE.search(line)
            if found:
                fix = Fix((file.change(number, found.start(), found.end(), ""),))
                yield file.finding(
                    number, found.start(), found.end(), "this line ends in spaces", "delete them", fix
                )
