"""The search index: who has a word, what begins alike, and what is shown of a scenario.

    search/scenarios       source, pages, and per locale (numbered by its place) how many scenarios it words
                           itself, and the chain of locales; the next number, the files of the concepts
    search/hit/…, ids/…    compiler/hits.py
    words/…, search/common/…   compiler/postings.py
    near/…                 compiler/beginnings.py

Scenarios are numbered in the order of their ids. The locale `_` holds the ids, the contracts' titles and
what concepts each scenario names. A query reads as many records as its words ask for, each of them bounded,
however large the corpus is and however many languages it has.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping

from cs_templates.answer import letters
from cs_templates.answer.guess import SHORTEST
from cs_templates.answer.match import SCENARIOS
from cs_templates.compiler import beginnings, concepts, hits, inputs
from cs_templates.compiler.naming import Naming
from cs_templates.compiler.postings import Line, Lines, Postings, left_out, pages, vector
from cs_templates.errors import CorpusError
from cs_templates.model import Corpus, Template

Record = dict[str, object]
Fields = tuple[tuple[str, ...], tuple[str, ...]]
"""A scenario's heavy texts (the title first) and light ones in one locale."""

Reader = Callable[[str, int, list[Line], list[Line]], None]

ABOUT = "_"


def records(corpus: Corpus) -> Iterator[tuple[str, Record]]:
    """The records of the search index, in a fixed order. Raises CorpusError past 55,000 scenarios."""
    order = sorted(corpus.scenarios)
    if len(order) >= letters.MOST:
        raise CorpusError(
            f"{len(order)} scenarios are too many for one book", "split the corpus into several"
        )
    for number, scenario in enumerate(order):
        yield f"search/hit/{number}", hits.hit(corpus, corpus.scenarios[scenario])
    yield from hits.ids(order)
    index, naming = Index(concepts.every_entry(corpus)), Naming.of(corpus)
    for tag, texts in texts_of(corpus, order):
        locale = corpus.locales.get(tag)
        index.add(tag, list(locale.chain) if locale else [], texts, naming.add)
    for number, says in naming.vectors().items():
        index.postings.add(0, number, says)
    facts = {"source": corpus.settings.source, "next": len(order), "inputs": _concept_files(corpus)}
    yield from index.records(SCENARIOS, facts)


class Index:
    """Texts on their way into the index of one space. `entries` are those of concepts, with their marks."""

    def __init__(self, entries: Mapping[str, int]) -> None:
        self.postings = Postings()
        self._entries = entries
        self._lines = Lines()
        self._languages: Record = {}

    def add(
        self, tag: str, chain: list[str], texts: Mapping[int, Fields], read: Reader | None = None
    ) -> None:
        """Add one language's texts by number; `read` looks at their lines too."""
        language = len(self._languages)
        self._languages[tag] = {"scenarios": len(texts), "chain": chain}
        lines = self._lines
        for number, (heavy, light) in texts.items():
            first, rest = [lines[text] for text in heavy], [lines[text] for text in light]
            self.postings.add(language, number, vector(first, rest))
            if read is not None:
                read(tag, number, first, rest)

    def records(self, space: str, facts: Record) -> Iterator[tuple[str, Record]]:
        """The records of the space; `facts` are added to its first."""
        named = {
            word for say in self._entries for word in say.removesuffix("*").split() if may_be_meant(word)
        }
        made = pages(self.postings.texts(sorted(named)))
        yield f"search/{space}", {"languages": self._languages, "pages": len(made), **facts}
        path = "" if space == SCENARIOS else f"{space}/"
        yield from ((f"words/{path}{number}", page) for number, page in enumerate(made) if page)
        yield from left_out(self.postings)
        words = dict.fromkeys(sorted(named), 0) | self.postings.words()
        yield from beginnings.records(path, words, self._entries)


def may_be_meant(word: str) -> bool:
    """Whether a mistyped word may be this one."""
    return len(word) >= SHORTEST and not letters.is_unspaced(word[0])


def _concept_files(corpus: Corpus) -> list[inputs.Input]:
    paths = (os.path.join(root, tag, "_concepts.yaml") for tag in corpus.locales for root in corpus.roots)
    return [inputs.stamp(corpus, path) for path in paths]


def texts_of(corpus: Corpus, order: list[str]) -> Iterator[tuple[str, dict[int, Fields]]]:
    """Per locale, the heavy and the light texts of each scenario that it words itself."""
    contracts = [corpus.scenarios[scenario] for scenario in order]
    yield ABOUT, {n: ((contract.id, str(contract.title)), ()) for n, contract in enumerate(contracts)}
    for tag, locale in sorted(corpus.locales.items()):
        parents = [corpus.locales[link] for link in locale.chain[1:] if link in corpus.locales]
        texts: dict[int, Fields] = {}
        for number, scenario in enumerate(order):
            fields = _fields(locale.templates.get(scenario))
            if fields and fields not in [_fields(parent.templates.get(scenario)) for parent in parents]:
                texts[number] = fields
        yield tag, texts


def _fields(template: Template | None) -> Fields | None:
    if template is None:
        return None
    heavy = (template.title, *template.keywords)
    return tuple([text.text for text in heavy]), tuple([text.text for text in template.customer_says])
