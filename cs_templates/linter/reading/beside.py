"""Places in a translation that answer to places in its source: by what both print, ask and begin with."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.translations import ASKING
from cs_templates.syntax import Branch, Contains, Equals, PhraseRef, Print

Key = tuple[str, ...]


class Anchor(NamedTuple):
    """Something that a text and its translation have in common: what, and where."""

    key: Key
    start: int
    stop: int


def anchors(piece: Piece) -> list[Anchor]:
    """The variables, phrases and conditions of a text, in order."""
    found: list[Anchor] = []
    for node in piece.walked:
        if isinstance(node, Print):
            found.append(Anchor(("prints", node.name), node.start, node.stop))
        elif isinstance(node, PhraseRef):
            found.append(Anchor(("phrase", node.id), node.start, node.stop))
        elif isinstance(node, ASKING):
            option = node.option if isinstance(node, Equals | Contains) else ""
            found.append(Anchor(("asks", node.name, option), node.start, node.stop))
        elif isinstance(node, Branch):
            found.append(Anchor(("endif",), node.stop, node.stop))
    return sorted(found, key=lambda anchor: anchor.start)


class Stretch(NamedTuple):
    """What stands between two anchors that both texts have: in the source and in the translation."""

    source: tuple[int, int]
    target: tuple[int, int]
    keys: tuple[frozenset[Key], frozenset[Key]]


def stretches(source: Piece, target: Piece) -> Iterator[Stretch]:
    """The two texts side by side, cut at the anchors that they have in common."""
    ours, theirs = anchors(source), anchors(target)
    matcher = SequenceMatcher(
        None, [each.key for each in ours], [each.key for each in theirs], autojunk=False
    )
    before, behind = (0, 0), (0, 0)
    for block in matcher.get_matching_blocks():
        for step in range(block.size or 1):
            at, there = block.a + step, block.b + step
            first = ours[at].start if at < len(ours) else len(source.text.text)
            second = theirs[there].start if there < len(theirs) else len(target.text.text)
            between = [
                frozenset(each.key for each in row[start:stop])
                for row, start, stop in ((ours, behind[0], at), (theirs, behind[1], there))
            ]
            yield Stretch((before[0], first), (before[1], second), (between[0], between[1]))
            if at < len(ours) and there < len(theirs):
                before, behind = (ours[at].stop, theirs[there].stop), (at + 1, there + 1)


@lru_cache(maxsize=1024)
def letters(plain: str) -> int:
    """How much a stretch of a `plain` says: its letters."""
    return sum(map(str.isalpha, plain))
