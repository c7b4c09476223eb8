"""The search index of the phrasebook: made like that of the scenarios (`compiler.index`), beside it.

The records are `search/phrases` (per language its buckets, how many phrases it has, the chain of its
locales) and `gram/phrases/<locale>/<bucket>`. Phrases are numbered in the order of `_phrases.yaml`.
The language `_` holds ids and what each phrase is for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cs_templates.compiler import inputs
from cs_templates.compiler.index import ABOUT, Fields, language_index
from cs_templates.compiler.texts import Record
from cs_templates.model import Corpus, Locale, Wordings
from cs_templates.syntax import Literal, parse, walk

SPACE = "phrases"
"""Keeps these languages apart from those of the scenarios."""


def facts_and_grams(corpus: Corpus, tag: str) -> tuple[Record, dict[str, Record]]:
    """What a search has to know of one language (`_` too), and its buckets by key."""
    texts = _abouts(corpus) if tag == ABOUT else _texts(corpus, corpus.locales[tag])
    sizes, buckets = language_index(texts, {})
    chain = corpus.locales[tag].chain if tag in corpus.locales else ()
    facts: Record = {"buckets": sizes, "scenarios": len(texts), "chain": list(chain)}
    return facts, dict(_keyed(tag, buckets))


def _keyed(tag: str, buckets: list[Record]) -> Iterator[tuple[str, Record]]:
    for number, bucket in enumerate(buckets):
        if bucket:
            yield f"gram/{SPACE}/{tag}/{number}", bucket


def record(corpus: Corpus, languages: Mapping[str, Record]) -> Record:
    """What a search looks at first: the facts of every language, and the files they were made from."""
    return {"languages": dict(languages), "inputs": inputs.of_phrases(corpus, corpus.locales)}


def gram_keys(tag: str, facts: Mapping[str, list[int]]) -> list[str]:
    """The keys that the buckets of a language can have."""
    return [f"gram/{SPACE}/{tag}/{number}" for number in range(sum(facts["buckets"]))]


def _abouts(corpus: Corpus) -> dict[int, Fields]:
    return {n: ((phrase.id, str(phrase.about)), ()) for n, phrase in enumerate(corpus.phrases.values())}


def _texts(corpus: Corpus, locale: Locale) -> dict[int, Fields]:
    """The names and wordings that the locale has of its own."""
    parents = [corpus.locales[link] for link in locale.chain[1:] if link in corpus.locales]
    texts: dict[int, Fields] = {}
    for number, phrase in enumerate(corpus.phrases):
        fields = _fields(locale, phrase)
        if any(fields) and fields not in [_fields(parent, phrase) for parent in parents]:
            texts[number] = fields
    return texts


def _fields(locale: Locale, phrase: str) -> Fields:
    name = locale.words.phrases.get(phrase)
    wordings = locale.phrases.get(phrase)
    return (str(name),) if name else (), tuple(_literals(wordings)) if wordings else ()


def _literals(wordings: Wordings) -> Iterator[str]:
    """The words of the wordings, without what they print."""
    for texts in wordings.tones.values():
        for text in texts:
            yield " ".join(node.text for node in walk(parse(text).nodes) if isinstance(node, Literal))
