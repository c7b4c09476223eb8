"""The wordings of a text's phrases, so that each of them is read where the text says the phrase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cs_templates.answer import reply
from cs_templates.answer.book import phrase_record
from cs_templates.answer.draft import Draft
from cs_templates.errors import CsTemplatesError

Wording = tuple[str, list[Any]]
"""A phrase's place and a program, as the renderer wants them: one object for each wording, known by its id."""
Said = dict[str, Wording]
"""What each phrase says in one reply."""


class Phrase:
    """A phrase in one locale; `names` is what its wordings print. The same in every text of the locale."""

    def __init__(self, name: str, record: Mapping[str, Any]) -> None:
        self._name = name
        self._record = record
        self._wordings: dict[tuple[str, int], Wording] = {}
        self._usable: dict[tuple[str, frozenset[str]], list[Wording]] = {}
        self.names = frozenset(
            variable
            for texts in record["wordings"].values()
            for _, variables in texts
            for variable in variables
        )

    def usable(self, tone: str, known: frozenset[str]) -> list[Wording]:
        """Its wordings that can be used in a tone with what is known."""
        key = (tone, self.names & known)
        if key not in self._usable:
            self._usable[key] = list(self._found(*key))
        return self._usable[key]

    def _found(self, tone: str, known: frozenset[str]) -> Iterator[Wording]:
        try:
            used, groups = reply.usable(self._record, tone, known, self._name)
        except CsTemplatesError:
            return  # no wording for what is known: a fill refuses
        for index, program in (wording for group in groups for wording in group):
            yield self._wordings.setdefault((used, index), (self._record["place"], program))


class Wordings:
    """What some phrases can say, in any tone: the same in every text of a locale that says these."""

    def __init__(self, phrases: Mapping[str, Phrase]) -> None:
        self._phrases = phrases
        self._printed = frozenset[str]().union(*(phrase.names for phrase in phrases.values()))
        self._usable: dict[tuple[str, frozenset[str]], dict[str, list[Wording]]] = {}
        self._ids: dict[tuple[str, frozenset[str], frozenset[str]], frozenset[int]] = {}

    def known(self, values: Iterable[str]) -> frozenset[str]:
        """What is known of what wordings print: the same for many cases."""
        return self._printed.intersection(values)

    def said(self, tone: str, known: frozenset[str], turn: int) -> Said:
        """What is said in a tone when so many replies have gone before: each phrase's wordings take turns."""
        return {name: each[turn % len(each)] for name, each in self._of(tone, known).items()}

    def unseen(
        self, asked: frozenset[str], tone: str, known: frozenset[str], seen: set[int]
    ) -> Iterator[Said]:
        """What is said in a tone, until each wording of the phrases was `seen`: one more of each at a time."""
        if self._all(asked, tone, known) <= seen:
            return
        can = self._of(tone, known)
        left = {name: [one for one in can[name] if id(one) not in seen] for name in asked & can.keys()}
        for turn in range(max(map(len, left.values()))):
            more = {name: each[turn] for name, each in left.items() if turn < len(each)}
            yield self.said(tone, known, 0) | more
        seen.update(id(one) for each in left.values() for one in each)

    def _all(self, asked: frozenset[str], tone: str, known: frozenset[str]) -> frozenset[int]:
        """Every wording of some phrases that can be used."""
        key = (tone, known, asked)
        if key not in self._ids:
            can = self._of(tone, known)
            self._ids[key] = frozenset(id(one) for name in asked & can.keys() for one in can[name])
        return self._ids[key]

    def _of(self, tone: str, known: frozenset[str]) -> dict[str, list[Wording]]:
        """What each phrase can say in a tone with what is known, where it can say something."""
        key = (tone, known)
        if key not in self._usable:
            found = ((name, phrase.usable(*key)) for name, phrase in self._phrases.items())
            self._usable[key] = {name: wordings for name, wordings in found if wordings}
        return self._usable[key]


class Phrasebook:
    """The wordings of each text of a locale: many texts say the same phrases."""

    def __init__(self) -> None:
        self._phrases: dict[tuple[str, str], Phrase] = {}
        self._wordings: dict[tuple[str, ...], Wordings] = {}

    def wordings(self, draft: Draft) -> Wordings:
        """What the phrases of a draft's text can say."""
        key = (draft.record["locale"], *draft.text["phrases"])
        if key not in self._wordings:
            self._wordings[key] = Wordings(
                {name: self._phrase(draft, name) for name in draft.text["phrases"]}
            )
        return self._wordings[key]

    def _phrase(self, draft: Draft, name: str) -> Phrase:
        key = (draft.record["locale"], name)
        if key not in self._phrases:
            self._phrases[key] = Phrase(name, phrase_record(draft.book, *key))
        return self._phrases[key]
