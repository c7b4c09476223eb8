"""The word lists of one locale, all of them looked for in a text at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from cs_templates.answer.finders import Span, folded
from cs_templates.answer.finders.entries import near, parts
from cs_templates.answer.finders.words import Folded

_LONGEST = 3
"""A sign is looked for by so many of the characters of one of its words, together: those that the fewest signs have."""
_WORDS = re.compile(r"\w+")


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
        """Where it says something from a list that it `may`, in order."""
        if name not in self._spans:
            self._spans[name] = _spans(self._text, self.may[name])
        return self._spans[name]


class WordLists:
    """Entries by the name of their list."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self.names = frozenset(lists)
        self._beside = _beside(tuple((name, tuple(entries)) for name, entries in lists.items()))
        self.heard = _Texts(self.look)

    def look(self, text: str) -> dict[str, set[str]]:
        """The entries of each list that a text may say."""
        plain, words = _worded(text)
        said: dict[str, set[str]] = {}
        signs = map(self._beside.__getitem__, words)
        for sign, name, say, others in chain(self._beside.wordless, *signs):
            if sign in plain and _has_each(others, plain):
                said.setdefault(name, set()).add(say)
        return said


class _Texts(dict[str, Heard]):
    """A text → the text beside the lists: each is looked at once."""

    def __init__(self, look: Callable[[str], dict[str, set[str]]]) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, text: str) -> Heard:
        heard = self[text] = Heard(text, self._look(text))
        return heard


class _Beside(dict[str, list[Sign]]):
    """A word → the signs that may stand where it does, found out once: the texts of a corpus share their words."""

    def __init__(self, lists: Iterable[tuple[str, Iterable[str]]]) -> None:
        super().__init__()
        signs = [sign for name, entries in lists for say in entries for sign in _signs(name, say)]
        grams = [(sign, _grams(sign.text)) for sign in signs]
        common = Counter(gram for _, each in grams for gram in each)
        self.wordless = [sign for sign, each in grams if not each]
        self._signs: dict[str, list[Sign]] = {}
        for sign, each in grams:
            if each:
                rarest = min(each, key=lambda gram: (-len(gram), common[gram], gram))
                self._signs.setdefault(rarest, []).append(sign)

    def __missing__(self, word: str) -> list[Sign]:
        there = {word[at : at + length] for length in range(1, _LONGEST + 1) for at in range(len(word))}
        found = self[word] = [sign for gram in there & self._signs.keys() for sign in self._signs[gram]]
        return found


_beside = lru_cache(maxsize=16)(_Beside)  # made once for the locales that inherit the lists


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


def _grams(text: str) -> set[str]:
    """Characters that stand together in the words of a text: of short words all."""
    return {
        word[at : at + _LONGEST]
        for word in _WORDS.findall(text)
        for at in range(max(1, len(word) - _LONGEST + 1))
    }


def _spans(text: str, entries: Iterable[str]) -> list[Span]:
    return sorted({span for say in entries for span in _readable(text).spans(say)})


@lru_cache(maxsize=16)
def _worded(text: str) -> tuple[str, set[str]]:
    """A text as entries are written, and its words: every lot of lists asks for them."""
    plain = folded(text)
    return plain, set(_WORDS.findall(plain))


@lru_cache(maxsize=16)
def _readable(text: str) -> Folded:
    """A text in which entries can be found."""
    return Folded(text)
