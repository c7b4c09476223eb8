"""What a locale calls a concept: its entries for the search index, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cs_templates.answer import letters
from cs_templates.corpus import did_you_mean
from cs_templates.model import Corpus, Locale, Problem, Text


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
        yield Problem(rule="concept-entry", at=entry.at, end=entry.end, message=message, hint=hint)
        return
    where, first = seen.setdefault(said, (name, entry))
    if first is not entry:
        message = f"{entry.text} is listed twice, here and in {where} (line {first.at.line})"
        hint = "delete one of the two"
        yield Problem(rule="concept-entry", at=entry.at, end=entry.end, message=message, hint=hint)


def _unknown(locale: Locale, source: Locale) -> Iterator[Problem]:
    for name, say in locale.concepts.items():
        if name not in source.concepts:
            message = f"{source.tag} has no concept {name}, so no other language is found by it"
            hint = did_you_mean(name, source.concepts)
            where = say[0]
            yield Problem(
                rule="unknown-name",
                at=where.at,
                end=where.end,
                message=message,
                hint=hint,
                severity="warning",
            )


def folded(entry: str) -> str:
    """An entry as the index has it, empty where nothing of it can be looked for."""
    said = " ".join(letters.runs(letters.fold(entry)))
    if not entry.rstrip().endswith("*") or (said and letters.is_unspaced(said[-1])):
        return said
    return f"{said}*" if len(said) > 1 and said[-2] != " " else ""


def numbers(corpus: Corpus) -> dict[str, int]:
    """The number of each concept: concepts are numbered in the order of their ids over all locales."""
    names = sorted({name for locale in corpus.locales.values() for name in locale.concepts})
    return {name: number for number, name in enumerate(names)}


def entries(locale: Locale, parents: Iterable[Locale], number: Mapping[str, int]) -> dict[str, int]:
    """The entries that a locale does not share with its parents, with their marks (`answer.match.Spot`)."""
    inherited = [parent.concepts.get(name) for parent in parents for name in locale.concepts]
    found: dict[str, int] = {}
    for name, say in locale.concepts.items():
        if say not in inherited:
            marked = 2 * number[name] + (name in locale.courtesies)
            found |= {said: marked for entry in say if (said := folded(entry.text))}
    return found


def every_entry(corpus: Corpus) -> dict[str, int]:
    """The entries of all locales, with their marks; of what names several things, the highest."""
    number, found = numbers(corpus), dict[str, int]()
    for locale in corpus.locales.values():
        for say, mark in entries(locale, (), number).items():
            found[say] = max(mark, found.get(say, 0))
    return found
