"""The word lists of one locale, all of them looked for in a text at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from cs_templates.answer.finders import Span, folded
from cs_templates.answer.finders.entries import near, parts
from cs_templates.answer.finders.words import Folded

_LONGEST = 3
"""A sign is looked for by so many of its characters, together: those that the fewest signs have."""


class Sign(NamedTuple):
    """What stands in every text that says an entry of a list; `others` are groups of which one stands there too."""

    text: str
    name: str
    say: str
    others: tuple[tuple[str, ...], ...]


class Heard:
    """One text, and where it says something from each list: found out when it is asked for.

    `may` are the lists of which it has the signs, with the entries.
    """

    __slots__ = ("_spans", "_text", "may")

    def __init__(self, text: str, may: Mapping[str, set[str]]) -> None:
        self._text = text
        self.may = may
        self._spans: dict[str, list[Span]] = {}

    def says(self, name: str) -> list[Span]:
        """Where it says something from a list, in order."""
        if name not in self.may:
            return []
        if name not in self._spans:
            self._spans[name] = _spans(self._text, self.may[name])
        return self._spans[name]


class WordLists:
    """Entries by the name of their list."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self.names = frozenset(lists)
        self._signs = _by_rarest(tuple((name, tuple(entries)) for name, entries in lists.items()))
        self._lengths = sorted({len(gram) for gram in self._signs})
        self._heard: dict[str, Heard] = {}

    def heard(self, text: str) -> Heard:
        """A text beside the lists. Each is looked at once."""
        heard = self._heard.get(text)
        if heard is None:
            heard = self._heard[text] = Heard(text, self._look(text))
        return heard

    def _look(self, text: str) -> dict[str, set[str]]:
        """The entries of each list that a text may say."""
        plain = folded(text)
        there = {plain[at : at + length] for length in self._lengths for at in range(len(plain) - length + 1)}
        said: dict[str, set[str]] = {}
        for gram in there & self._signs.keys():
            for sign, name, say, others in self._signs[gram]:
                if sign in plain and _has_each(others, plain):
                    said.setdefault(name, set()).add(say)
        return said


@lru_cache(maxsize=16)
def _by_rarest(lists: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, list[Sign]]:
    """The signs of all entries by the rarest of their grams: made once for the locales that inherit the lists."""
    signs = [sign for name, entries in lists for say in entries for sign in _signs(name, say)]
    common = Counter(gram for sign in signs for gram in set(_grams(sign.text)))
    by_rarest: dict[str, list[Sign]] = {}
    for sign in signs:
        rarest = min(_grams(sign.text), key=common.__getitem__)
        by_rarest.setdefault(rarest, []).append(sign)
    return by_rarest


def _signs(name: str, say: str) -> Iterator[Sign]:
    nearest = near(say)
    others = tuple(tuple(texts) for texts in parts(say) if texts != nearest)
    for text in nearest:
        yield Sign(text, name, say, others)


def _has_each(groups: Iterable[Iterable[str]], plain: str) -> bool:
    """Whether something of each group is in a text."""
    for group in groups:  # a loop: nothing is called oftener
        for text in group:
            if text in plain:
                break
        else:
            return False
    return True


def _grams(text: str) -> list[str]:
    length = min(len(text), _LONGEST)
    return [text[at : at + length] for at in range(len(text) - length + 1)]


def _spans(text: str, entries: Iterable[str]) -> list[Span]:
    return sorted({span for say in entries for span in _readable(text).spans(say)})


@lru_cache(maxsize=16)
def _readable(text: str) -> Folded:
    """A text in which entries can be found."""
    return Folded(text)
