"""The word lists of one locale, all of them looked for in a text at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from cs_templates.answer.finders import Span, folded
from cs_templates.answer.finders.entries import near
from cs_templates.answer.finders.words import Folded

_LONGEST = 3
"""A sign is looked for by so many of its characters, together: those that the fewest signs have."""


class Sign(NamedTuple):
    """What stands in every text that says an entry of a list."""

    text: str
    name: str
    say: str


class WordLists:
    """Entries by the name of their list."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self.names = frozenset(lists)
        signs = [
            Sign(text, name, say) for name, entries in lists.items() for say in entries for text in near(say)
        ]
        common = Counter(gram for sign in signs for gram in set(_grams(sign.text)))
        self._signs: dict[str, list[Sign]] = {}
        for sign in signs:
            rarest = min(_grams(sign.text), key=common.__getitem__)
            self._signs.setdefault(rarest, []).append(sign)
        self._lengths = sorted({len(gram) for gram in self._signs})
        self._there: dict[str, dict[str, set[str]]] = {}
        self._found: dict[tuple[str, str], list[Span]] = {}

    def said(self, name: str, text: str) -> list[Span]:
        """Where a text says something from a list, in order. Each text is looked at once."""
        there = self._there.get(text)
        if there is None:
            there = self._there[text] = self._look(text)
        if name not in there:
            return []
        key = (name, text)
        if key not in self._found:
            self._found[key] = _spans(text, there[name])
        return self._found[key]

    def _look(self, text: str) -> dict[str, set[str]]:
        """The entries of each list that a text may say."""
        plain = folded(text)
        there = {plain[at : at + length] for length in self._lengths for at in range(len(plain) - length + 1)}
        said: dict[str, set[str]] = {}
        for gram in there & self._signs.keys():
            for sign in self._signs[gram]:
                if sign.text in plain:
                    said.setdefault(sign.name, set()).add(sign.say)
        return said


def _grams(text: str) -> list[str]:
    length = min(len(text), _LONGEST)
    return [text[at : at + length] for at in range(len(text) - length + 1)]


def _spans(text: str, entries: Iterable[str]) -> list[Span]:
    return sorted({span for say in entries for span in _readable(text).spans(say)})


@lru_cache(maxsize=16)
def _readable(text: str) -> Folded:
    """A text in which entries can be found."""
    return Folded(text)
