"""Which concepts a scenario's examples name, alone and two in one line: *refund* and *late* together say more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from cs_templates.answer import letters
from cs_templates.answer.search import PAIRED, feature, spot
from cs_templates.compiler import concepts
from cs_templates.compiler.postings import Line, logarithm, weighed
from cs_templates.model import Corpus

TITLE, LINE = 2, 1
"""What a title counts, and a keyword or what a customer says."""

Entries = list[tuple[str, int]]


class Spotter:
    """Finds entries in lines: what `answer.search.spots` finds, faster where many lines are read."""

    def __init__(self, entries: Mapping[str, int]) -> None:
        self._begun: dict[str, Entries] = {}
        self._of: dict[str, Entries] = {}
        self._lines: dict[str, tuple[int, ...]] = {}
        for say, mark in entries.items():
            self._begun.setdefault(letters.beginning(say), []).append((say, mark))

    def named(self, line: Line) -> tuple[int, ...]:
        """The concepts that a line names, in order of their numbers."""
        found = self._lines.get(line.joined)
        if found is None:
            found = self._lines[line.joined] = tuple(sorted({mark >> 1 for mark in self._marks(line)}))
        return found

    def _marks(self, line: Line) -> list[int]:
        found: list[int] = []
        at = end = 0
        for run in line.runs:
            unspaced = letters.is_unspaced(run[0])
            for start in range(at, at + len(run)) if unspaced else (at,):
                if start >= end and (entries := self._entries(line.joined[start] if unspaced else run)):
                    ends = [spotted for entry in entries for spotted in spot(line.joined, start, entry)]
                    if ends:
                        end, mark = max(ends)
                        found.append(mark)
            at += len(run) + 1
        return found

    def _entries(self, word: str) -> Entries:
        """The entries that may begin with a word, or with a character of a script without spaces."""
        found = self._of.get(word)
        if found is None:
            begun = self._begun.get(letters.beginning(word), ())
            found = self._of[word] = [entry for entry in begun if _may_begin(entry[0], word)]
        return found


def _may_begin(say: str, word: str) -> bool:
    if letters.is_unspaced(word[0]):
        return True
    first = say.partition(" ")[0]
    return first == word or (first.endswith("*") and word.startswith(first[:-1]))


class Naming:
    """What the lines of each scenario name, in all its locales."""

    def __init__(self, corpus: Corpus) -> None:
        number = concepts.numbers(corpus)
        self._spotters = {
            tag: Spotter(concepts.entries(locale, (), number)) for tag, locale in corpus.locales.items()
        }
        self._counts: dict[int, dict[str, int]] = {}

    def add(self, tag: str, number: int, heavy: list[Line], light: Iterable[Line]) -> None:
        """Add what a scenario's lines in one locale name; the first is its title."""
        spotter = self._spotters.get(tag)
        if spotter is None:
            return
        counts = self._counts.setdefault(number, {})
        _count(counts, spotter.named(heavy[0]), TITLE)
        for line in (*heavy[1:], *light):
            _count(counts, spotter.named(line), LINE)

    def vectors(self) -> dict[int, dict[str, int]]:
        """What each concept and each two say in a scenario; one that names little is no more about it for that."""
        says = {number: {key: _says(key, n) for key, n in found.items()} for number, found in self._counts.items()}
        return {number: weighed(found, NAMED) for number, found in says.items()}


NAMED = 5.0


def _says(key: str, count: int) -> float:
    return logarithm(count) * (PAIRED if "+" in key else 1)


def _count(counts: dict[str, int], named: tuple[int, ...], weight: int) -> None:
    for concept in named:
        key = feature(concept)
        counts[key] = counts.get(key, 0) + weight
    if len(named) > 1:
        for one, other in combinations(named, 2):
            key = feature(one, other)
            counts[key] = counts.get(key, 0) + weight
