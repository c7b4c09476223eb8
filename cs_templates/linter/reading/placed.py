"""Where texts say what: phrases with the conditions that they stand under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.material.worlds import World, holds, worlds
from cs_templates.model import Phrase, Scenario, Variable
from cs_templates.syntax import Branch, Condition, Node, PhraseRef, conditions

MOOD, UPSET = "customer.mood", "upset"
Under = tuple[tuple[Condition, bool], ...]
"""Conditions that hold, or do not, where something is printed."""


class Said(NamedTuple):
    """A phrase in a text, and what must hold where it is printed."""

    page: Page
    piece: Piece
    ref: PhraseRef
    phrase: Phrase
    under: Under


def phrases_said(bench: Bench) -> Iterator[Said]:
    """Every phrase of the phrasebook in a template's bodies."""
    for page in bench.pages.values():
        yield from phrases_of(bench.corpus.phrases, page)


def phrases_of(phrases: Mapping[str, Phrase], page: Page) -> Iterator[Said]:
    """Every phrase in the bodies of one template."""
    for piece in page.pieces.values():
        if piece.role == "body" and "phrase." in piece.text.text:
            for node, under in placed(piece.nodes):
                if isinstance(node, PhraseRef) and node.id in phrases:
                    yield Said(page, piece, node, phrases[node.id], under)


def placed(nodes: tuple[Node, ...], under: Under = ()) -> Iterator[tuple[Node, Under]]:
    """Every node, those within branches too, with the conditions that it stands under."""
    for node in nodes:
        yield node, under
        if isinstance(node, Branch):
            passed = under
            for condition, inner in node.cases:
                yield from placed(inner, (*passed, (condition, True)))
                passed = (*passed, (condition, False))
            yield from placed(node.otherwise, passed)


def asks(condition: Condition, name: str) -> bool:
    """Whether a condition asks about a variable."""
    return any(getattr(part, "name", "") == name for part in conditions(condition))


def moods(under: Under, variables: Mapping[str, Variable], scenario: Scenario | None) -> set[object] | None:
    """The moods in which something is printed, None among them for one that nobody knows.

    None where the conditions do not ask about it; nothing where they ask about too much to tell.
    """
    if not any(asks(condition, MOOD) for condition, _ in under):
        return None
    every = worlds((condition for condition, _ in under), variables, scenario, frozenset())
    return {world[MOOD] for world in every or () if _printed(under, world)}


def _printed(under: Under, world: World) -> bool:
    return all(holds(condition, world) is wanted for condition, wanted in under)
