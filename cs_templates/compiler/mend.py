"""One template or contract was changed: what was made from it is made anew, and nothing else.

What is read is the part of the corpus that the record is made of, so it costs
the same in a corpus of any size. A reply that is stale gets its own record anew, a search
what the index and the lists say of the scenario. They go into the news of the book,
a small book beside it, which holds all that changed since the book was made.
What reaches further (a word, a phrase, a new file; in a small corpus also another title or contract) is not
mended here: the whole book is made again. Babel is not loaded; a locale's formats are those of the old book.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from cs_templates.answer.book import NEWS, Book, Stale, Unusable, changed, packaged_corpus, record_of
from cs_templates.answer.files import write_private
from cs_templates.answer.jsontext import pack
from cs_templates.compiler import inputs
from cs_templates.compiler.cdb import cdb_chunks, entries
from cs_templates.compiler.phrases import Linked, wordless
from cs_templates.compiler.reach import Reach
from cs_templates.compiler.templates import Bench, template_record
from cs_templates.corpus.load import load_part
from cs_templates.corpus.walk import Part
from cs_templates.errors import CorpusError
from cs_templates.model import Corpus

Record = dict[str, Any]
SHOWN = ("title", "keywords", "customer_says")
"""What search and lists know of a template."""


class Place(NamedTuple):
    """Which template it is about."""

    tag: str
    stage: str
    scenario: str


def mend(book: Book, stale: Stale) -> bool:
    """Whether what `stale` says could be mended; the book then answers with the new record.

    The news are written beside the book, and kept in memory where they cannot be.
    """
    if "titles" in stale.record:
        return _mend_hit(book, stale.record)
    place = _place(book, stale)
    old = book.get(f"{place.tag}/{place.scenario}") if place else None
    if place is None or old is None or not old.get("inputs"):
        return False
    own, others = _sorted_out(old["inputs"], place)
    if changed(others, book.record["made"]) is not None:
        return False
    corpus = _part(book, place)
    new = _remade(book, corpus, place) if corpus else None
    if corpus is None or new is None:
        return False
    now = [inputs.stamp(corpus, str(entry[0])) for entry in own]
    read = {entry[0]: entry for entry in now}
    new["inputs"] = [read.get(entry[0], entry) for entry in old["inputs"]]
    return _tell(book, place, _Change(old, new, *_differing(own, now, book)))


def _mend_hit(book: Book, hit: Record) -> bool:
    """Whether what a search and the lists say of a scenario could be made anew."""
    from cs_templates.compiler import index_news, shared  # a reply needs neither

    tags = tuple(record_of(book, "corpus")["locales"])
    corpus = _read(book, Part(hit["stage"], hit["scenario"], (), tags), tags)
    if corpus is None or hit["scenario"] not in corpus.scenarios:
        return False
    news = index_news.changes(book, corpus, hit["scenario"])
    if news is None:
        return False
    news["scenarios"] = _listed(record_of(book, "scenarios"), shared.scenario_line(corpus, hit["scenario"]))
    _publish(book, news, {entry[0]: inputs.stamp(corpus, entry[0]) for entry in hit["inputs"]})
    return True


def _listed(record: Record, line: Record) -> Record:
    lines = [line if known["scenario"] == line["scenario"] else known for known in record["scenarios"]]
    return record | {"scenarios": lines}


class _Change(NamedTuple):
    """A record as it was and is, and the files that have other bytes: as they were read then and now."""

    old: Record
    new: Record
    then: dict[str, inputs.Input]
    now: dict[str, inputs.Input]


def _differing(
    then: list[inputs.Input], now: list[inputs.Input], book: Book
) -> tuple[dict[str, inputs.Input], dict[str, inputs.Input]]:
    pairs = [(a, b) for a, b in zip(then, now, strict=True) if a != b or a[0] in book.since]
    return {str(a[0]): a for a, _ in pairs}, {str(b[0]): b for _, b in pairs}


def _place(book: Book, stale: Stale) -> Place | None:
    """The template that the changed file is, or that was to be used and is made from it."""
    for root in book.record["roots"]:
        if stale.path.startswith(os.path.join(root, "")):
            parts = stale.path[len(root) + 1 :].split(os.sep)
            if len(parts) == 3 and parts[2].endswith(".yaml"):
                tag = stale.record.get("locale") or parts[0]
                known = tag in record_of(book, "corpus")["locales"]
                return Place(tag, parts[1], parts[2].removesuffix(".yaml")) if known else None
    return None


def _sorted_out(
    made_from: Iterable[inputs.Input], place: Place
) -> tuple[list[inputs.Input], list[inputs.Input]]:
    """The files of the scenario itself, and the others."""
    end = os.path.join("", place.stage, f"{place.scenario}.yaml")
    own: list[inputs.Input] = []
    others: list[inputs.Input] = []
    for entry in made_from:
        (own if str(entry[0]).endswith(f"{os.sep}{end}") else others).append(entry)
    return own, others


def _part(book: Book, place: Place) -> Corpus | None:
    facts = record_of(book, "corpus")
    chain: list[str] = facts["locales"][place.tag]["chain"]
    tags = (*chain, facts["source"], *facts["locales"][facts["source"]]["chain"])
    return _read(book, Part(place.stage, place.scenario, tuple(chain), tags), tags)


def _read(book: Book, part: Part, tags: Iterable[str]) -> Corpus | None:
    """A part of the corpus; None where that can no longer be read, or has other directories."""
    locales = record_of(book, "corpus")["locales"]
    chains = {tag: tuple(locales[tag]["chain"]) for tag in tags}
    try:
        corpus = load_part(
            book.record["roots"][0], part, packaged=packaged_corpus(), chain=chains.__getitem__
        )
    except CorpusError:
        return None
    return corpus if corpus.roots == tuple(book.record["roots"]) else None


def _remade(book: Book, corpus: Corpus, place: Place) -> Record | None:
    locale, scenario = corpus.locales.get(place.tag), corpus.scenarios.get(place.scenario)
    if locale is None or scenario is None:
        return None
    phrases = _Phrases(book, place.tag)
    reach = Reach(record_of(book, f"locale/{place.tag}")["table"])
    made = template_record(Bench(corpus, locale, phrases, reach), scenario)
    return None if made is None or phrases.faulty else dict(made[0])


class _Phrases(Mapping[str, Linked]):
    """The phrases of a locale as the old book has them, read where a text says one."""

    def __init__(self, book: Book, tag: str) -> None:
        self._book = book
        self._tag = tag
        self._ids: list[str] = record_of(book, f"phrases/{tag}")["phrases"]
        self.faulty = False

    def __getitem__(self, phrase: str) -> Linked:
        if phrase not in self._ids:
            raise KeyError(phrase)
        record = record_of(self._book, f"phrase/{self._tag}/{phrase}")
        self.faulty = self.faulty or wordless(record)  # only the whole corpus says why
        return record, ()

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def _tell(book: Book, place: Place, change: _Change) -> bool:
    """Put the new record into the news; not where a search of a small corpus would have to know more."""
    if not change.now:
        return False  # the record is as it should be: what else is stale, only the whole corpus says
    news = {f"{place.tag}/{place.scenario}": change.new}
    if _looks_alike(place, change):
        news |= _hit(book, place.scenario, change)
    elif book.record.get("inputs") is not None and not _is_told(book, change):
        return False
    _publish(book, news, change.now)
    return True


def _looks_alike(place: Place, change: _Change) -> bool:
    """Whether the template's own file alone was changed, and nothing that search and lists know of it."""
    tags = {os.path.basename(os.path.dirname(os.path.dirname(path))) for path in change.now}
    return tags == {place.tag} and all(change.old.get(name) == change.new.get(name) for name in SHOWN)


def _is_told(book: Book, change: _Change) -> bool:
    return all(book.since.get(path, [])[1:] == entry[1:] for path, entry in change.now.items())


def _hit(book: Book, scenario: str, change: _Change) -> dict[str, Record]:
    """What a search shows of the scenario, where it was made from the files as they were before."""
    ids = (book.get(f"search/ids/{scenario[:2]}") or {"ids": {}})["ids"]
    key = f"search/hit/{ids.get(scenario)}"
    hit = book.get(key)
    if hit is None or any(change.then.get(entry[0], entry) != entry for entry in hit["inputs"]):
        return {}
    return {key: hit | {"inputs": [change.now.get(entry[0], entry) for entry in hit["inputs"]]}}


def _publish(book: Book, news: dict[str, Record], now: dict[str, inputs.Input]) -> None:
    """Add records to the news, and the files that they were made from, as they were read."""
    since = {**book.since, **now}
    news["news"] = {"made": book.record["made"], "since": [*since.values()]}
    _write(book, {key.encode(): pack(record) for key, record in news.items()})


def _write(book: Book, news: dict[bytes, bytes]) -> None:
    try:
        known = dict(entries(book.news))
    except Unusable:
        known = {}
    values = dict(sorted((known | news).items()))
    if book.path is not None:
        with suppress(OSError):  # they are kept in memory then
            write_private(f"{book.path}{NEWS}", cdb_chunks(values))
    book.take_news(values)
