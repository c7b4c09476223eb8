"""Two spaces stand where one should.

The second one was left over when the sentence was changed, and in most channels the gap can be seen.

Fails (en):

    Your order {{ order.number }}  is on its way.

Passes (en):

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.regex import regex

CODE = "T401"
SEVERITY = "warning"
SCOPE = "piece"
_SPACES = regex(rf"(?<=[^\s{GAP}])[ \u00a0\u202f\t]{{2,}}(?=[^\s{GAP}])")
_LOOK = Look(lambda line, _: _SPACES.search(line))


def find(piece: Piece) -> Iterator[Finding]:
    """Each run of spaces inside a line."""
    for found in _SPACES.finditer(piece.plain) if _LOOK.is_in(piece) else ():
        mend = "\u00a0" if "\u00a0" in found.group() else " "
        message = f"{len(found.group())} spaces stand here"
        yield piece.finding(found.start(), found.end(), message, "leave one", mend)
