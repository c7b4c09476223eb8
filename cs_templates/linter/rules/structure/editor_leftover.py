"""An editor or a file manager left a file behind.

Nothing reads it, and in a repository it is taken for a template by whoever comes next.

Fails (en):

    # en/order/.sample.yaml.swp
    b0VIM 9.0

Passes (en):

    # en/order/notes.md
    Notes for colleagues.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from cs_templates.corpus.places import Shown
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.regex import regex
from cs_templates.model import Location

CODE = "S070"
SEVERITY = "info"
SCOPE = "corpus"
_LEFT = regex(r".*~|\.#.*|\..*\.sw[a-p]|\.DS_Store|\._.*|\.~lock\..*#")


def find(bench: Bench) -> Iterator[Finding]:
    """Each such file; others that nothing reads are said in reading."""
    shown = Shown()
    for directory in bench.corpus.directories:
        for name in sorted(os.listdir(directory)) if os.path.isdir(directory) else ():
            if _LEFT.fullmatch(name):
                at = Location(path=shown(os.path.join(directory, name)))
                message = f"{name} was left behind by a program"
                yield Finding(at, at, message, "delete it, and add it to .gitignore")
