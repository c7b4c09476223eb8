"""A wording of a phrase that is a sentence has no mark at its end.

Such a phrase stands in a paragraph with other sentences, and would run into the next one.

Fails (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello,"]
    apology_delay:
      neutral: ["We are sorry for the delay"]
    closing:
      neutral: ["Kind regards,"]

Passes (en):

    # en/_phrases.yaml
    greeting:
      neutral: ["Hello,"]
    apology_delay:
      neutral: ["We are sorry for the delay."]
    closing:
      neutral: ["Kind regards,"]
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece

CODE = "R232"
SEVERITY = "warning"
SCOPE = "kin"
_ENDS = '.!?…。！？；;:：)）”»’"」』~～។।؟'


def find(bench: Bench) -> Iterator[Finding]:
    """Each wording that ends in a letter or a value."""
    for piece in bench.pieces():
        phrase = bench.corpus.phrases.get(piece.name) if piece.role == "wording" else None
        if phrase is not None and phrase.place == "sentence" and not _is_ended(piece):
            last = len(piece.text.text.rstrip())
            message = f"this wording of {piece.name} has no mark at its end, and the next sentence follows it"
            yield piece.finding(last - 1, last, message, "end it with a full stop")


def _is_ended(piece: Piece) -> bool:
    said = piece.plain.rstrip(" \n\ufff9")
    return not said or said.endswith(tuple(_ENDS)) or not (said[-1].isalnum() or said[-1] in ",，、\ufffc")
