"""Which concepts a scenario's examples name, alone and two in one line: *refund* and *late* together say more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from cs_templates.answer import letters
from cs_templates.answer.match import feature, spot
from cs_templates.compiler import concepts
from cs_templates.compiler.postings import Line, weighed
from cs_templates.model import Corpus

TITLE, LINE = 2, 1
"""What a title counts, and a keyword or what a customer says."""
NAMED = 6.0
"""The length that a scenario's vector has at least: one that names little is no more about it for that."""

Entries = list[tuple[str, int]]


class Spotter:
    """Finds entries in lines: what `answer.match.spots` finds, faster where many lines are read."""

    def __init__(self, entries: Mapping[str, int]) -> None:
        self._first: dict[str, Entries] = {}
        self._begun: dict[str, Entries] = {}
        self._of: dict[str, tuple[Entries, tuple[str, ...]]] = {}
        self._lines: dict[str, tuple[int, ...]] = {}
        for say, mark in entries.items():
            first = say.partition(" ")[0]
            by_start = letters.is_unspaced(first[0]) or first[-1] == "*"
            kept, key = (self._begun, letters.beginning(first)) if by_start else (self._first, first)
            kept.setdefault(key, []).append((say, mark))

    def named(self, line: Line) -> tuple[int, ...]:
        """The concepts that a line names, in order of their numbers."""
        found = self._lines.get(line.joined)
        if found is None:
            found = self._lines[line.joined] = tuple(
                sorted({mark >> 1 for mark in self._marks(line) if mark >= 0})
            )
        return found

    def _marks(self, line: Line) -> list[int]:
        found: list[int] = []
        text, at, end = line.joined, 0, 0
        for run in line.runs:
            step = 2 if letters.is_unspaced(run[0]) else len(run)
            for start in range(at, at + len(run)) if step == 2 else (at,):
                if start < end:
                    continue
                entries, said = self._entries(text[start : start + step])
                if text.startswith(
                    said, start
                ):  # most begin otherwise, and this asks for all of them at once
                    ends = [spotted for entry in entries for spotted in spot(text, start, entry)]
                    end, mark = max(ends, default=(end, -1))
                    found.append(mark)
            at += len(run) + 1
        return found

    def _entries(self, word: str) -> tuple[Entries, tuple[str, ...]]:
        """The entries that may begin with a word (or two characters of which the first has no spaces); their texts."""
        found = self._of.get(word)
        if found is None:
            begun = [
                entry for entry in self._begun.get(letters.beginning(word), ()) if _may_begin(entry[0], word)
            ]
            entries = [*self._first.get(word, ()), *begun]
            found = self._of[word] = entries, tuple(say.removesuffix("*") for say, _ in entries)
        return found


def _may_begin(say: str, word: str) -> bool:
    if letters.is_unspaced(word[0]):
        return word.startswith(say[:2])
    return word.startswith(say[:-1])


class Naming:
    """What the lines of each scenario name, in all its locales; `named` says of each locale what a line names."""

    def __init__(self, named: Mapping[str, Callable[[Line], tuple[int, ...]]]) -> None:
        self._named = named
        self._counts: dict[int, dict[str, int]] = {}

    @classmethod
    def of(cls, corpus: Corpus) -> Naming:
        """What is named by the words that each locale has for it."""
        number = concepts.numbers(corpus)
        locales = corpus.locales.items()
        return cls({tag: Spotter(concepts.entries(locale, (), number)).named for tag, locale in locales})

    def add(self, tag: str, number: int, heavy: list[Line], light: Iterable[Line]) -> None:
        """Add what a scenario's lines in one locale name; the first is its title."""
        named = self._named.get(tag)
        if named is None:
            return
        counts = self._counts.setdefault(number, {})
        _count(counts, named(heavy[0]), TITLE)
        for line in (*heavy[1:], *light):
            _count(counts, named(line), LINE)

    def vectors(self) -> dict[int, dict[str, int]]:
        """What each concept and each two say in a scenario; one that names little is no more about it for that."""
        return {number: weighed(found, NAMED) for number, found in self._counts.items()}


def _count(counts: dict[str, int], named: tuple[int, ...], weight: int) -> None:
    for concept in named:
        key = feature(concept)
        counts[key] = counts.get(key, 0) + weight
    if len(named) > 1:
        for one, other in combinations(named, 2):
            key = feature(one, other)
            counts[key] = counts.get(key, 0) + weight
