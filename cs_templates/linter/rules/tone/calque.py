"""It is translated word for word from another language.

“Please kindly” or «не стесняйтесь обращаться» show that nobody wrote this for the reader. The words are in the list
`calque` of each `_locale.yaml`.

Fails (en):

    Please kindly wait for our reply.

Passes (en):

    Please wait for our reply; it will reach you by {{ shipment.new_eta }}.

Fails (ru):

    Не стесняйтесь обращаться к нам.

Passes (ru):

    Если появятся вопросы, напишите нам.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G142"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("calque",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each turn of phrase that is no native one."""
    for saying in sayings(piece, "calque"):
        yield saying.finding(f"“{saying.said}” is not what a native writer says", "say it as people say it")
