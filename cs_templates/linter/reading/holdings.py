"""What finders find in a text as it is written. Most lines hold nothing for any of them, and many texts have each."""

from __future__ import annotations

from cs_templates.answer.finders import COULD, Span, View
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import FINDERS, Piece
from cs_templates.linter.reading.looks import Look

_OPEN = frozenset("[({<")
_LONGEST = 8
"""A word in disguise behind a bracket is shorter: it may go on in the next line. All else stands in one line."""


def held(piece: Piece, finder: str) -> list[Span]:
    """Where a text holds what a finder looks for."""
    return piece.found.get(finder, []) if _LOOK.is_in(piece) else []


def _could_hold(line: str, _: Language) -> bool:
    view = View(line)
    ending = "".join(view.text.split())[-_LONGEST:]
    return not _OPEN.isdisjoint(ending) or any(COULD[finder](view) for finder in FINDERS)


_LOOK = Look(_could_hold)
