"""What a text says from a word list, and how it says it: denied, on a condition, in quotes, with a date beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from cs_templates.answer.finders import Span
from cs_templates.lint.finding import Finding
from cs_templates.lint.pieces import Piece
from cs_templates.lint.sentences import sentences
from cs_templates.syntax import Print, walk

FIGURES = ("date", "dates", "time", "money", "count", "percent")
"""The kinds of values that make a promise one that can be kept."""
_NEAR, _NEAR_CJK = 24, 6
"""So far before a word may stand what denies it."""


class Saying:
    """Some characters of a piece that say something from a word list."""

    def __init__(self, piece: Piece, span: Span, sentence: Span) -> None:
        self.piece = piece
        self.start, self.stop = span
        self.sentence = sentence

    @property
    def said(self) -> str:
        """The words, on one line."""
        return " ".join(self.piece.plain[self.start : self.stop].split())

    @cached_property
    def _before(self) -> str:
        return self.piece.plain[self.sentence[0] : self.start]

    @property
    def denied(self) -> bool:
        """Whether a word just before it takes it back: *it is not your fault*."""
        language = self.piece.language
        near = self._before[-(_NEAR_CJK if language.cjk else _NEAR) :]
        return bool(language.said("negation", near))

    @property
    def conditional(self) -> bool:
        """Whether its sentence begins with a condition: *if you forgot the password*."""
        return bool(self.piece.language.said("condition", self._before))

    @property
    def in_quotes(self) -> bool:
        """Whether it stands in quotation marks that open in its sentence: somebody else's words."""
        quotes = self.piece.language.locale.profile.quotes
        pairs = {*zip(quotes[::2], quotes[1::2], strict=False), ("“", "”"), ("«", "»"), ("「", "」")}
        return any(self._before.count(opened) > self._before.count(closed) for opened, closed in pairs)

    @property
    def figured(self) -> bool:
        """Whether its sentence states a date, an amount or a number, in figures or in words."""
        start, stop = self.sentence
        said = self.piece.plain[start:stop]
        language = self.piece.language
        if any(char.isdigit() for char in said) or language.said("dated", said):
            return True
        return any(
            start <= at < stop and language.kinds.get(name) in FIGURES for name, at in _printed(self.piece)
        )

    def finding(self, message: str, hint: str) -> Finding:
        """A finding about these characters."""
        return self.piece.finding(self.start, self.stop, message, hint)


def sayings(piece: Piece, name: str) -> Iterator[Saying]:
    """What a piece says from a word list, but for words that it quotes; of two that overlap the first."""
    spans = piece.language.said(name, piece.plain)
    if not spans:
        return
    parts = sentences(piece.plain)
    last = 0
    for span in spans:
        around = next((part for part in parts if part[0] <= span[0] < part[1]), (0, len(piece.plain)))
        saying = Saying(piece, span, around)
        if span[0] >= last and not saying.in_quotes:
            yield saying
            last = span[1]


def _printed(piece: Piece) -> Iterator[tuple[str, int]]:
    """The variables that a piece prints, and where."""
    for node in walk(piece.nodes):
        if isinstance(node, Print):
            yield node.name, node.start
