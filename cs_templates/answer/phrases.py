"""Which of a phrase's wordings a reply takes.

The choice is the same on every machine and every day for one order, differs
between orders, and moves on with every turn of a conversation.
"""

from __future__ import annotations

import zlib

from cs_templates.errors import CorpusError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

Wording = tuple[int, "list[Any]"]
"""Its index among the tone's wordings, and its program."""


def choose(
    phrase: Mapping[str, Any], tone: str, known: Collection[str], turn: int, phrase_id: str, seed: str
) -> tuple[str, int, list[Any]]:
    """The tone used, the wording's index in it, and its program.

    A tone without usable wordings falls back to `neutral`. Wordings that print
    most variables come first; equals take turns, beginning where the hash of
    `seed` (the order number, else the customer's name, else empty) and `phrase_id`
    says. `turn` counts from 1. Raises CorpusError where no wording is usable.
    """
    for name in (tone, "neutral"):
        groups = _usable(phrase["wordings"].get(name, ()), known)
        if groups:
            index, program = _take_turn(groups, turn, zlib.crc32(f"{seed}\0{phrase_id}".encode()))
            return name, index, program
    message = say("the phrase {phrase} has no wording for what is known", phrase=phrase_id)
    raise CorpusError(message, say("give each tone a wording without variables"))


def _usable(wordings: Collection[list[Any]], known: Collection[str]) -> list[list[Wording]]:
    """The wordings whose variables are all known, grouped by how many they print, most first."""
    groups: dict[int, list[Wording]] = {}
    for index, (program, names) in enumerate(wordings):
        if all(name in known for name in names):
            groups.setdefault(len(set(names)), []).append((index, program))
    return [groups[count] for count in sorted(groups, reverse=True)]


def _take_turn(groups: list[list[Wording]], turn: int, start: int) -> Wording:
    """The wording of a turn: the best ones in turn; where the best is alone, the next best after it."""
    ring = _turned(groups[0], start)
    if len(ring) == 1 and len(groups) > 1:
        ring += _turned(groups[1], start)
    return ring[(turn - 1) % len(ring)]


def _turned(group: list[Wording], start: int) -> list[Wording]:
    cut = start % len(group)
    return group[cut:] + group[:cut]
