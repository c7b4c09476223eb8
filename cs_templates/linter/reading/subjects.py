"""What a subject says beside its values and the words that could stand above any mail."""

from __future__ import annotations

from cs_templates.linter.material.pieces import Piece

LIST = "subject_filler"
"""The list of each `_locale.yaml` with the words that say nothing in a subject."""


def says_something(piece: Piece, start: int = 0) -> bool:
    """Whether a subject has a word, from a place on, that is not in the list."""
    signs = [*piece.plain]
    for first, last in piece.said(LIST):
        signs[first:last] = " " * (last - first)
    return any(map(str.isalnum, signs[start:]))
