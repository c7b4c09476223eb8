"""The phrases of a locale, linked: one record each, which every reply that says the phrase reads.

The records: `phrases` (each id with what it is for and where it stands, in the order of
`_phrases.yaml`); `phrases/<locale>` (the ids that the locale words, their first fault, and what it calls
phrases and variables); `phrase/<locale>/<id>` (place; tone → wordings, each a program and the variables it
prints).
"""

from __future__ import annotations

from collections.abc import Mapping

from cs_templates.compiler import inputs
from cs_templates.compiler.guards import uses
from cs_templates.compiler.link import link
from cs_templates.compiler.reach import Reach
from cs_templates.compiler.scope import LinkScope
from cs_templates.compiler.specs import spec
from cs_templates.compiler.texts import Record, fault, file_fault
from cs_templates.model import Corpus, Locale, Problem, Wordings

Linked = tuple[Record, tuple[Problem, ...]]


def link_phrases(corpus: Corpus, locale: Locale, reach: Reach) -> dict[str, Linked]:
    """The record and the faults of each phrase that the locale words, in the order of the phrasebook.

    A faulty wording is left out of its record.
    """
    scope = _scope(corpus, locale, reach)
    return {
        phrase: _linked(locale.phrases[phrase], corpus.phrases[phrase].place, scope)
        for phrase in corpus.phrases
        if phrase in locale.phrases
    }


def _scope(corpus: Corpus, locale: Locale, reach: Reach) -> LinkScope:
    return LinkScope(
        tag=locale.tag,
        source=corpus.settings.source,
        variables=corpus.variables,
        allowed=frozenset(corpus.variables),
        options={v.name: tuple(map(str, v.options)) for v in corpus.variables.values() if v.options},
        words=locale.words,
        reach=reach,
        phrases=frozenset(locale.phrases),
        role="phrase",
    )


def _linked(wordings: Wordings, place: str, scope: LinkScope) -> Linked:
    tones: dict[str, list[object]] = {}
    problems: list[Problem] = []
    for tone, texts in wordings.tones.items():
        tones[tone] = []
        for text in texts:
            inner = scope.afresh()
            program, nodes = link(text, inner)
            problems += inner.problems
            if fault(inner.problems) is None:
                tones[tone].append([program, sorted({use.name for use in uses(nodes)})])
    return {"place": place, "wordings": tones}, tuple(problems)


def names_printed(phrase: Record) -> set[str]:
    """The variables that one or another wording of a phrase's record prints."""
    tones = phrase["wordings"]
    wordings = [pair for pairs in tones.values() for pair in pairs] if isinstance(tones, dict) else []
    return {name for _, names in wordings for name in names}


def wordless(phrase: Record) -> bool:
    """Whether no wording of a phrase's record can be used."""
    tones = phrase["wordings"]
    return not (isinstance(tones, dict) and any(tones.values()))


def book_record(corpus: Corpus) -> Record:
    """The record `phrases`: every phrase there is, whoever words it."""
    entries = {
        phrase.id: {"about": str(phrase.about), "place": phrase.place} for phrase in corpus.phrases.values()
    }
    return {"phrases": entries, "inputs": inputs.of_phrases(corpus, ())}


def locale_records(
    corpus: Corpus, locale: Locale, linked: Mapping[str, Linked], made_from: list[inputs.Input]
) -> dict[str, Record]:
    """The records of one locale's phrases by key; `made_from` are their inputs."""
    files = ["_phrases.yaml", *(f"{link}/_phrases.yaml" for link in locale.chain)]
    whole: Record = {
        "fault": fault(problem for _, faults in linked.values() for problem in faults)
        or file_fault(corpus, files),
        "phrases": list(linked),
        "names": {name: str(text) for name, text in locale.words.phrases.items()},
        "variables": {
            variable.name: spec(locale, variable, map(str, variable.options))
            for variable in corpus.variables.values()
        },
        "inputs": made_from,
    }
    each = {f"phrase/{locale.tag}/{phrase}": record for phrase, (record, _) in linked.items()}
    return {f"phrases/{locale.tag}": whole} | each
