"""What a text says from a word list, and how it says it: denied, on a condition, in quotes, with a date beside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from cs_templates.answer.finders import Span
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sentences import clauses, sentences
from cs_templates.syntax import Print

FIGURES = ("date", "dates", "time", "money", "count", "percent")
"""The kinds of values that make a promise one that can be kept."""
_CLOSERS = " \n\"'”’»“」』)）"
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
    def asked(self) -> bool:
        """Whether it stands in a question, or in a clause that asks the customer for something."""
        clause = next(iter(clauses(self._before)[-1:]), (0, 0))
        end = self.piece.plain[: self.sentence[1]].rstrip(_CLOSERS)[-1:]
        return end in ("?", "？") or bool(self.piece.language.said("request", self._before[slice(*clause)]))

    @property
    def supposed(self) -> bool:
        """Whether its clause states a condition: *if nothing arrives in a few days, write to us*."""
        start, stop = next(iter(clauses(self._before)[-1:]), (0, 0))
        begun = stop == len(self._before)  # no mark parts them
        return begun and bool(self.piece.language.said("condition", self._before[start:stop]))

    @property
    def in_quotes(self) -> bool:
        """Whether it stands in quotation marks that open in its sentence: somebody else's words."""
        quotes = self.piece.language.locale.profile.quotes
        pairs = {*zip(quotes[::2], quotes[1::2], strict=False), ("“", "”"), ("«", "»"), ("「", "」")}
        return any(self._before.count(opened) > self._before.count(closed) for opened, closed in pairs)

    @property
    def begins(self) -> bool:
        """Whether its sentence begins with it."""
        return not self._before.strip(" \n¡¿")

    @property
    def is_call(self) -> bool:
        """Whether it calls somebody: at the beginning of a sentence, or after a comma, with a mark after it."""
        before = self._before.rstrip(" \n¡¿")[-1:]
        after = self.piece.plain[self.stop : self.sentence[1]].lstrip(" \n")[:1]
        return before in ("", ",", "，") and after in ("", *",，.。!！?？…") and bool(before or after)

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
    """What a piece says from a word list, but for words that it quotes and for those in a harmless phrase.

    Of those that overlap it is the first and longest. The phrases are in the list `harmless`: *as soon as we hear from you*.
    """
    text = piece.plain
    spans = piece.meant(name)
    if not spans:
        return
    parts = sentences(text)
    last = 0
    for start, stop in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < last:
            continue
        around = next((part for part in parts if part[0] <= start < part[1]), (0, len(text)))
        saying = Saying(piece, (start, _word_end(piece, stop)), around)
        if not saying.in_quotes:
            yield saying
            last = stop


def _word_end(piece: Piece, stop: int) -> int:
    """The end of the word that an entry is the beginning of."""
    text = piece.plain
    while not piece.language.cjk and text[stop : stop + 1].isalpha():
        stop += 1
    return stop


def _printed(piece: Piece) -> Iterator[tuple[str, int]]:
    """The variables that a piece prints, and where."""
    for node in piece.walked:
        if isinstance(node, Print):
            yield node.name, node.start
