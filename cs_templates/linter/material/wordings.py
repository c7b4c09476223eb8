"""The wordings of a text's phrases, so that each of them is read where the text says the phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cs_templates.answer import reply
from cs_templates.answer.book import phrase_record
from cs_templates.answer.draft import Draft
from cs_templates.errors import CsTemplatesError

Wording = tuple[str, str, int]
"""A phrase, a tone, and the number of one of its wordings."""
Usable = tuple[str, str, list[tuple[int, list[Any]]]]
"""A phrase's place, the tone that it takes, and its wordings that can be used, with their numbers."""
Memory = dict[tuple[str, str, frozenset[str]], Usable]
"""By phrase, tone and what is known of what its wordings print: the same in every text of a locale."""


def _first(phrase: str, usable: Usable, seen: set[Wording]) -> int | None:
    """The first wording of a phrase that was not seen yet."""
    _, tone, programs = usable
    return next((at for at, (index, _) in enumerate(programs) if (phrase, tone, index) not in seen), None)


class Said(dict[str, tuple[str, list[Any]]]):
    """What phrases say in one reply, as the renderer wants it: id to place and program. `asked` are those it printed."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()
        self.wordings: dict[str, Wording] = {}

    def __getitem__(self, phrase: str) -> tuple[str, list[Any]]:
        self.asked.add(phrase)
        return super().__getitem__(phrase)

    def choose(self, phrase: str, usable: Usable, at: int) -> None:
        """Say a phrase in one of the wordings that can be used."""
        place, tone, programs = usable
        index, program = programs[at]
        self[phrase] = (place, program)
        self.wordings[phrase] = (phrase, tone, index)

    def printed(self) -> set[Wording]:
        """The wordings that were printed."""
        return {self.wordings[phrase] for phrase in self.asked}


class Wordings:
    """What the phrases of one text can say, in any tone."""

    def __init__(self, draft: Draft, memory: Memory) -> None:
        self._memory = memory
        self._phrases = {
            name: phrase_record(draft.book, draft.record["locale"], name) for name in draft.text["phrases"]
        }
        self._names = {
            name: frozenset(
                variable
                for texts in record["wordings"].values()
                for _, variables in texts
                for variable in variables
            )
            for name, record in self._phrases.items()
        }
        self._printed = frozenset[str]().union(*self._names.values())
        self._usable: dict[tuple[str, frozenset[str]], dict[str, Usable]] = {}
        self._spent: set[int | tuple[str, frozenset[str], frozenset[str]]] = set()
        """What has no wording left that was not seen."""

    def known(self, values: Iterable[str]) -> frozenset[str]:
        """What is known of what wordings print: the same for many cases."""
        return self._printed.intersection(values)

    def said(self, tone: str, known: frozenset[str], turn: int) -> Said:
        """What is said in a tone when so many replies have gone before: each phrase's wordings take turns."""
        said = Said()
        for name, usable in self._of(tone, known).items():
            if usable[2]:
                said.choose(name, usable, turn % len(usable[2]))
        return said

    def unseen(
        self, asked: frozenset[str], tone: str, known: frozenset[str], seen: set[Wording]
    ) -> Iterator[Said]:
        """What is said in a tone, until each wording of the phrases was `seen`: one more of each at a time."""
        if (tone, known, asked) in self._spent:
            return
        can = self._of(tone, known)
        phrases = {name for name in asked if id(can[name]) not in self._spent}
        while left := {name: at for name in phrases if (at := _first(name, can[name], seen)) is not None}:
            said = Said()
            for name, usable in can.items():
                if usable[2]:
                    said.choose(name, usable, left.get(name, 0))
            yield said
            seen.update(said.wordings[name] for name in left)
        self._spent.update((id(can[name]) for name in phrases), [(tone, known, asked)])

    def _of(self, tone: str, known: frozenset[str]) -> dict[str, Usable]:
        """What each phrase can say in a tone with what is known."""
        key = (tone, known)
        if key not in self._usable:
            self._usable[key] = {name: self._one(name, tone, key[1]) for name in self._phrases}
        return self._usable[key]

    def _one(self, name: str, tone: str, there: frozenset[str]) -> Usable:
        key = (name, tone, self._names[name] & there)
        if key not in self._memory:
            record = self._phrases[name]
            try:
                used, groups = reply.usable(record, tone, key[2], name)
            except CsTemplatesError:
                used, groups = tone, []  # no wording for what is known: a fill refuses
            self._memory[key] = record["place"], used, [wording for group in groups for wording in group]
        return self._memory[key]
