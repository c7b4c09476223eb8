"""Two channels' texts of a translation whose sources say the same: what only one of the two says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from cs_templates.linter.material.kept import kept
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.beside import letters
from cs_templates.linter.reading.split import sentences
from cs_templates.linter.reading.translations import translated
from cs_templates.linter.regex import regex
from cs_templates.syntax import PhraseRef

Span = tuple[int, int]
_FEWEST = 12
"""Letters of a sentence that counts."""
_PARAGRAPH = regex(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)
_TAGS = regex("[\ufffc\ufff9]+")


class Uneven(NamedTuple):
    """What a text lacks of another channel's: sentences and phrases, with their places in the other.

    `added` is whether only the other text has more sentences than its source, and `paragraph` whether a whole paragraph
    of it is among what this one lacks.
    """

    piece: Piece
    other: Piece
    lacks: list[Span]
    added: bool
    paragraph: bool


@lru_cache(maxsize=1)
def uneven(page: Page) -> list[Uneven]:
    """Each text of a translation that lacks something of another's, where the source's two have the same."""
    return list(_uneven(page))


def _uneven(page: Page) -> Iterator[Uneven]:
    bodies = [each for each in translated(page) if each[0].role == "body"]
    for (piece, source), (other, origin) in permutations(bodies, 2):
        ours, theirs, there, whole = (_said(each) for each in (piece, source, other, origin))
        lost = [*_sentences(ours, theirs, there, whole)]
        lacks = sorted([*lost, *_phrases_lost(piece, source, other, origin)])
        if lacks:
            more = len(there) > len(whole) == len(theirs) == len(ours)
            yield Uneven(piece, other, lacks, more, _paragraph_lost(piece, source, other, origin, lost))


def _paragraph_lost(piece: Piece, source: Piece, other: Piece, origin: Piece, lost: list[Span]) -> bool:
    """Whether a paragraph of the other text says nothing but what is lost, and this text has one less."""
    ours, theirs, there, whole = (len(_paragraphs(each)) for each in (piece, source, other, origin))
    if theirs - ours <= whole - there:
        return False
    said = sorted(_said(other).values())
    for start, stop in _paragraphs(other):
        inside = [span for span in said if start <= span[0] < stop]
        if inside and all(span in lost for span in inside):
            return True
    return False


def _paragraphs(piece: Piece) -> list[Span]:
    return [found.span() for found in _PARAGRAPH.finditer(piece.plain)]


def _sentences(
    ours: dict[str, Span], theirs: dict[str, Span], there: dict[str, Span], whole: dict[str, Span]
) -> Iterator[Span]:
    """Where the other text has them. Nothing is certain where the source differs, or this text says it otherwise."""
    if whole.keys() <= theirs.keys() and len(ours.keys() - there.keys()) <= len(theirs.keys() - whole.keys()):
        yield from (there[said] for said in there.keys() - ours.keys())


def _phrases_lost(piece: Piece, source: Piece, other: Piece, origin: Piece) -> Iterator[Span]:
    ours, theirs, there, whole = (_phrases(each) for each in (piece, source, other, origin))
    for name in (theirs.keys() & whole.keys() & there.keys()) - ours.keys():
        yield there[name]


def _phrases(piece: Piece) -> dict[str, Span]:
    return {node.id: (node.start, node.stop) for node in piece.walked if isinstance(node, PhraseRef)}


@kept
def _said(piece: Piece) -> dict[str, Span]:
    """The sentences of a text, as they compare, and where they are: a source's are compared with each locale's."""
    found: dict[str, Span] = {}
    for start, stop in sentences(piece.plain):
        said = piece.plain[start:stop]
        if letters(said) >= (_FEWEST // 2 if piece.language.cjk else _FEWEST):
            found.setdefault(re.sub(r"\W+", "", _TAGS.sub("_", said)).strip("_"), (start, stop))
    return found
