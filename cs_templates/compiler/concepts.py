"""Concepts for the search index: their entries, and which scenarios' examples name which.

    concept/<number>       scenario, weight, scenario, weight … for the concept alone, and under another's
                           number for the two in one line, best first, as in the index's buckets

Concepts are numbered in the order of their ids over all locales.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from math import log, sqrt

from cs_templates.answer import concepts, grams
from cs_templates.corpus import did_you_mean
from cs_templates.model import Corpus, Locale, Problem, Text

TITLE, LINE = 2, 1
"""What a title counts, and a keyword or what a customer says."""
Feature = tuple[int, ...]
Lines = tuple[tuple[str, ...], tuple[str, ...]]


def check_concepts(corpus: Corpus) -> Iterator[Problem]:
    """Entries that can never be found or that stand twice, and concepts that only a mistyped name makes new."""
    source = corpus.locales.get(corpus.settings.source)
    for locale in corpus.locales.values():
        seen: dict[str, tuple[str, Text]] = {}
        for name, say in locale.concepts.items():
            for entry in say:
                yield from _check_entry(entry, name, seen)
        if source is not None and source.concepts:
            yield from _unknown(locale, source)


def _check_entry(entry: Text, name: str, seen: dict[str, tuple[str, Text]]) -> Iterator[Problem]:
    said = folded(entry.text)
    if not said or "*" in entry.text[:-1]:
        message = f"{entry.text} can never be found"
        hint = "write a word, a phrase, or the two first letters of a word or more and *"
        yield Problem(rule="concept-entry", at=entry.at, message=message, hint=hint)
        return
    where, first = seen.setdefault(said, (name, entry))
    if first is not entry:
        message = f"{entry.text} is listed twice, here and in {where} (line {first.at.line})"
        yield Problem(rule="concept-entry", at=entry.at, message=message, hint="delete one of the two")


def _unknown(locale: Locale, source: Locale) -> Iterator[Problem]:
    for name, say in locale.concepts.items():
        if name not in source.concepts:
            message = f"{source.tag} has no concept {name}, so no other language is found by it"
            hint = did_you_mean(name, source.concepts)
            yield Problem(rule="unknown-name", at=say[0].at, message=message, hint=hint, severity="warning")


def folded(entry: str) -> str:
    """An entry as the index has it, empty where nothing of it can be looked for."""
    said = " ".join(grams.runs(grams.fold(entry)))
    if not entry.rstrip().endswith("*") or (said and grams.is_unspaced(said[-1])):
        return said
    return f"{said}*" if len(said) > 1 and said[-2] != " " else ""


def numbers(corpus: Corpus) -> dict[str, int]:
    """The number of each concept."""
    names = sorted({name for locale in corpus.locales.values() for name in locale.concepts})
    return {name: number for number, name in enumerate(names)}


def entries(locale: Locale, parents: Iterable[Locale], number: Mapping[str, int]) -> dict[str, int]:
    """The entries that a locale does not share with its parents, with their marks."""
    inherited = [parent.concepts.get(name) for parent in parents for name in locale.concepts]
    found: dict[str, int] = {}
    for name, say in locale.concepts.items():
        if say not in inherited:
            marked = concepts.mark(number[name], courtesy=name in locale.courtesies)
            found |= {said: marked for entry in say if (said := folded(entry.text))}
    return found


class Spotter:
    """Finds the concepts of a locale in its own texts."""

    def __init__(self, locale: Locale, number: Mapping[str, int]) -> None:
        self._begun: dict[str, list[tuple[str, int]]] = {}
        for say, marked in entries(locale, (), number).items():
            self._begun.setdefault(_beginning(say), []).append((say, marked))

    def named(self, text: str) -> tuple[int, ...]:
        """The concepts that a line names."""
        joined = " ".join(grams.runs(grams.fold(text)))
        found = concepts.spots(joined, lambda start: self._begun.get(_beginning(start), ()))
        return tuple(sorted(concepts.named(found)))


def _beginning(text: str) -> str:
    return text[0] if grams.is_unspaced(text[0]) else f"{text} "[:2]


def records(
    named: Mapping[int, Iterable[tuple[tuple[int, ...], int]]],
) -> Iterator[tuple[str, dict[str, object]]]:
    """The records of concepts: `named` is for each scenario what its lines name, and what they count."""
    vectors = {number: _counted(lines) for number, lines in named.items()}
    spread: dict[Feature, int] = {}
    for feature in (feature for vector in vectors.values() for feature in vector):
        spread[feature] = spread.get(feature, 0) + 1
    rarity = {feature: log(1 + len(named) / count) for feature, count in spread.items()}
    weighted = {number: _weighted(vector, rarity) for number, vector in vectors.items() if vector}
    lengths = {number: sqrt(sum(w * w for w in vector.values())) for number, vector in weighted.items()}
    middle = sum(lengths.values()) / max(
        len(lengths), 1
    )  # where little is named, one concept must not say all
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for number, vector in weighted.items():
        length = max(lengths[number], middle)
        for feature, weight in vector.items():
            record, key = _place(feature)
            posting = (-round(1000 * weight / length), number)
            found.setdefault(record, {}).setdefault(key, []).append(posting)
    for record, postings in sorted(found.items()):
        yield record, {key: _flat(best) for key, best in sorted(postings.items())}


def _counted(lines: Iterable[tuple[tuple[int, ...], int]]) -> dict[Feature, float]:
    counted: dict[Feature, float] = {}
    for named, weight in lines:
        for feature in (*combinations(named, 1), *combinations(named, 2)):
            counted[feature] = counted.get(feature, 0) + weight
    return counted


def _weighted(vector: dict[Feature, float], rarity: dict[Feature, float]) -> dict[Feature, float]:
    return {
        feature: (1 + log(count)) * rarity[feature] * (1 if len(feature) == 1 else concepts.PAIRED)
        for feature, count in vector.items()
    }


def _place(feature: Feature) -> tuple[str, str]:
    if len(feature) == 1:
        return f"concept/{feature[0]}", concepts.ALONE
    return concepts.pair_key(*feature)


def _flat(best: list[tuple[int, int]]) -> str:
    return grams.as_text([part for weight, number in sorted(best) for part in (number, -weight)])
