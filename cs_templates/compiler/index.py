"""The search index: which letter groups, words and phrases stand in which scenario's texts.

    search/languages       per locale: buckets of each kind of script, scenarios, the chain of locales
    search/hit/<number>    what a search shows of a scenario, and the files that is made from
    search/ids/<start>     scenario ids by their first character and their first two, with their numbers
    gram/<locale>/<bucket> key → number, weight, number, weight …, best first, a character each
    concept/<number>       which scenarios' examples name a concept (compiler/concepts.py)

Scenarios are numbered in the order of their ids. A gram's weight is its TF-IDF
in the scenario's texts of that locale (title and keywords three times as heavy
as what customers say), times 1000, the whole vector having length 1; a word's is the
cosine between the two. Only the
best CHAMPIONS of a key are kept; how many there were then stands in front.
The locale `_` holds the ids and the contracts' titles. A bucket also holds the locale's entries of concepts
(key → the concept's mark) and, for mistypings at a word's beginning, each word read backwards.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from math import log, sqrt

from cs_templates.answer import grams
from cs_templates.compiler import concepts, inputs
from cs_templates.errors import CorpusError
from cs_templates.model import Corpus, Locale, Scenario, Template

Record = dict[str, object]
Fields = tuple[tuple[str, ...], tuple[str, ...]]
Named = tuple[tuple[int, ...], int]
Postings = dict[str, list[tuple[int, int]]]

ABOUT = "_"
HEAVY, LIGHT = 3, 1
CHAMPIONS = 300
BUCKET = 700
"""Bytes that a bucket should hold: a query of one word reads about as many buckets as it has letters."""


def records(corpus: Corpus) -> Iterator[tuple[str, Record]]:
    """The records of the search index, in a fixed order. Raises CorpusError past 55,000 scenarios."""
    order = sorted(corpus.scenarios)
    if len(order) >= grams.MOST:
        raise CorpusError(
            f"{len(order)} scenarios are too many for one book", "split the corpus into several"
        )
    for number, scenario in enumerate(order):
        yield f"search/hit/{number}", _hit(corpus, corpus.scenarios[scenario])
    yield from _ids(order)
    languages: Record = {}
    numbers = concepts.numbers(corpus)
    named: dict[int, list[Named]] = {number: [] for number in range(len(order))}
    for tag, texts in _texts(corpus, order):
        locale = corpus.locales.get(tag)
        entries = concepts.entries(locale, _parents(corpus, locale), numbers) if locale else {}
        if locale:
            _name(texts, concepts.Spotter(locale, numbers), named)
        sizes, buckets = language_index(texts, entries)
        chain = list(locale.chain) if locale else []
        languages[tag] = {"buckets": sizes, "scenarios": len(texts), "chain": chain}
        yield from ((f"gram/{tag}/{number}", bucket) for number, bucket in enumerate(buckets) if bucket)
    yield from concepts.records(named)
    yield (
        "search/languages",
        {
            "source": corpus.settings.source,
            "languages": languages,
            "scenarios": len(order),
            "inputs": _concept_files(corpus),
        },
    )


def _name(texts: dict[int, Fields], spotter: concepts.Spotter, named: dict[int, list[Named]]) -> None:
    """Add to what each scenario's lines name what one locale's do."""
    for number, ((title, *keywords), says) in texts.items():
        named[number].append((spotter.named(title), concepts.TITLE))
        named[number] += [(spotter.named(line), concepts.LINE) for line in (*keywords, *says)]


def _concept_files(corpus: Corpus) -> list[inputs.Input]:
    paths = (os.path.join(root, tag, "_concepts.yaml") for tag in corpus.locales for root in corpus.roots)
    return [inputs.stamp(corpus, path) for path in paths]


def _hit(corpus: Corpus, scenario: Scenario) -> Record:
    titles = {
        tag: str(locale.templates[scenario.id].title)
        for tag, locale in sorted(corpus.locales.items())
        if scenario.id in locale.templates
    }
    return {
        "scenario": scenario.id,
        "stage": scenario.stage,
        "title": str(scenario.title),
        "titles": titles,
        "needs": [str(name) for name in (*scenario.must_state, *scenario.decides)],
        "inputs": _files(corpus, scenario, titles),
    }


def _files(corpus: Corpus, scenario: Scenario, tags: Iterable[str]) -> list[inputs.Input]:
    places = (os.path.join(place, scenario.stage, f"{scenario.id}.yaml") for place in ("_scenarios", *tags))
    paths = (os.path.join(root, place) for place in places for root in corpus.roots)
    return [inputs.stamp(corpus, path) for path in paths if path in corpus.files]


def _ids(order: list[str]) -> Iterator[tuple[str, Record]]:
    groups: dict[str, Record] = {}
    for number, scenario in enumerate(order):
        for start in {scenario[:1], scenario[:2]}:
            groups.setdefault(start, {})[scenario] = number
    for start, ids in sorted(groups.items()):
        yield f"search/ids/{start}", {"ids": ids}


def _texts(corpus: Corpus, order: list[str]) -> Iterator[tuple[str, dict[int, Fields]]]:
    """Per locale, the heavy and the light texts of each scenario that it words itself."""
    contracts = [corpus.scenarios[scenario] for scenario in order]
    yield ABOUT, {n: ((contract.id, str(contract.title)), ()) for n, contract in enumerate(contracts)}
    for tag, locale in sorted(corpus.locales.items()):
        parents = _parents(corpus, locale)
        texts: dict[int, Fields] = {}
        for number, scenario in enumerate(order):
            fields = _fields(locale.templates.get(scenario))
            if fields and fields not in [_fields(parent.templates.get(scenario)) for parent in parents]:
                texts[number] = fields
        yield tag, texts


def _parents(corpus: Corpus, locale: Locale) -> list[Locale]:
    return [corpus.locales[link] for link in locale.chain[1:] if link in corpus.locales]


def _fields(template: Template | None) -> Fields | None:
    if template is None:
        return None
    heavy = (template.title, *template.keywords)
    return tuple(str(text) for text in heavy), tuple(str(text) for text in template.customer_says)


def _postings(texts: dict[int, Fields]) -> Postings:
    """Key → (scenario number, weight). A phrase only stands there or does not, and weighs 0."""
    runs = {number: tuple(_runs(group) for group in fields) for number, fields in texts.items()}
    counts = {number: _counted(*groups) for number, groups in runs.items()}
    rarities = _rarities(counts.values(), len(texts))
    found: Postings = {}
    for number, (heavy, light) in runs.items():
        vector = _vector(counts[number], rarities)
        weights = dict.fromkeys(map(grams.phrase_key, filter(None, heavy)), 0.0)
        words = {run for found in (*heavy, *light) for run in found if not grams.is_unspaced(run[0])}
        weights |= {grams.word_key(word): _word_weight(word, vector, rarities) for word in words}
        for key, weight in (weights | vector).items():
            found.setdefault(key, []).append((number, round(1000 * weight)))
    return dict(sorted(found.items()))


def _runs(texts: Iterable[str]) -> list[list[str]]:
    return [grams.runs(grams.fold(text)) for text in texts]


def _counted(heavy: list[list[str]], light: list[list[str]]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for texts, weight in ((heavy, HEAVY), (light, LIGHT)):
        for gram in (gram for runs in texts for run in runs for gram in grams.grams(run)):
            counted[gram] = counted.get(gram, 0) + weight
    return counted


def _rarities(counts: Iterable[Iterable[str]], scenarios: int) -> dict[str, float]:
    """Inverse document frequency: the fewer scenarios have a gram, the more it says."""
    spread: dict[str, int] = {}
    for gram in (gram for counted in counts for gram in counted):
        spread[gram] = spread.get(gram, 0) + 1
    return {gram: log(1 + scenarios / number) for gram, number in spread.items()}


def _vector(counted: dict[str, int], rarities: dict[str, float]) -> dict[str, float]:
    """A scenario's grams weighted by TF-IDF, the whole of length 1."""
    vector = {gram: (1 + log(count)) * rarities[gram] for gram, count in counted.items()}
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {gram: weight / length for gram, weight in vector.items()}


def _word_weight(word: str, vector: dict[str, float], rarities: dict[str, float]) -> float:
    """What a word says in a scenario: the cosine between the two."""
    own = list(grams.grams(word))
    length = sqrt(sum(rarities[gram] ** 2 for gram in own))
    return sum(rarities[gram] * vector[gram] for gram in own) / length


def _keys(texts: dict[int, Fields], entries: dict[str, int]) -> dict[str, str]:
    """Every key of a locale with what it leads to, in a fixed order."""
    keys = {key: _flat(postings) for key, postings in _postings(texts).items()}
    words = {word for say in entries for word in say.removesuffix("*").split() if _may_be_meant(word)}
    keys = {grams.word_key(word): "" for word in words} | keys
    known = [key.removeprefix(grams.WORD) for key in keys if key.startswith(grams.WORD)]
    keys |= {grams.turned_key(word): "" for word in known if _may_be_meant(word)}
    keys |= {grams.entry_key(say): grams.as_text([marked]) for say, marked in entries.items()}
    return dict(sorted(keys.items()))


def _may_be_meant(word: str) -> bool:
    """Whether a mistyped word may be this one."""
    return len(word) >= grams.LEAST_REPAIRED and not grams.is_unspaced(word[0])


def _kinds(keys: dict[str, str]) -> list[list[Record]]:
    """The buckets of each kind of script, none where it does not occur."""
    kinds: list[dict[str, str]] = [{}, {}, {}]
    for key, found in keys.items():
        kinds[grams.place(key)[0]][key] = found
    return [_buckets(kind) for kind in kinds]


def _buckets(kind: dict[str, str]) -> list[Record]:
    size = sum(len(f'"{key}":"{postings}",'.encode()) for key, postings in kind.items())
    buckets: list[Record] = [{} for _ in range(-(-size // BUCKET))]
    for key, postings in kind.items():
        buckets[grams.place(key)[1] % len(buckets)][key] = postings
    return buckets


def _flat(entries: list[tuple[int, int]]) -> str:
    best = sorted(entries, key=lambda entry: (-entry[1], entry[0]))[:CHAMPIONS]
    cut = [len(entries)] if len(entries) > CHAMPIONS else []
    return grams.as_text(cut + [number for entry in best for number in entry])


def language_index(texts: dict[int, Fields], entries: dict[str, int]) -> tuple[list[int], list[Record]]:
    """The index of one language's texts by number: how many buckets each kind of script has, and the buckets.

    `entries` are the language's of concepts, with their marks.
    """
    kinds = _kinds(_keys(texts, entries))
    return [len(buckets) for buckets in kinds], [bucket for buckets in kinds for bucket in buckets]
