"""The search index of the phrasebook: made like that of the scenarios (`compiler.index`), beside it.

Phrases are numbered in the order of `_phrases.yaml`. The language `_` holds ids and what each phrase is for.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.compiler import inputs
from cs_templates.compiler.index import ABOUT, Fields, Index
from cs_templates.compiler.texts import Record
from cs_templates.model import Corpus, Locale, Wordings
from cs_templates.syntax import Literal, parse, walk

SPACE = "phrases"
"""Keeps these records apart from those of the scenarios."""


def records(corpus: Corpus) -> Iterator[tuple[str, Record]]:
    """The records of the phrasebook's index, in a fixed order."""
    index = Index({})
    index.add(ABOUT, [], _abouts(corpus))
    for tag, locale in sorted(corpus.locales.items()):
        index.add(tag, list(locale.chain), _texts(corpus, locale))
    yield from index.records(SPACE, {"inputs": inputs.of_phrases(corpus, corpus.locales)})


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
