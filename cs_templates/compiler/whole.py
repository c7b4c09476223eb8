"""A corpus becomes a book: records of plain data, made once, read by every answer."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from cs_templates import __version__, cldr
from cs_templates.answer.book import FORMAT, Book, record_of
from cs_templates.compiler import index, inputs, orders, phrase_index, phrases, shared
from cs_templates.compiler.concepts import check_concepts
from cs_templates.compiler.reach import Reach
from cs_templates.compiler.samples import check_samples
from cs_templates.compiler.templates import Bench, template_record
from cs_templates.compiler.words import check_coverage, check_forms, check_platforms, check_words
from cs_templates.corpus.load import without_gc
from cs_templates.errors import UsageError
from cs_templates.model import Corpus, Locale, Problem
from cs_templates.speech import say

Record = dict[str, object]


class Part(NamedTuple):
    """What compiling a part of a corpus gives: its records by key, and what was found wrong on the way.

    `unchanged` are keys whose records the previous book already holds.
    """

    records: dict[str, Record]
    problems: list[Problem]
    unchanged: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """The records of a book by key, and every problem found on the way (the corpus's own included).

    `unchanged` are keys whose records the previous book already holds, `checked`
    is how many files were read.
    """

    records: dict[str, Record]
    problems: tuple[Problem, ...]
    unchanged: tuple[str, ...] = ()
    checked: int


@without_gc()
def compile_corpus(
    corpus: Corpus,
    *,
    extra_locales: Iterable[str] = (),
    previous: Book | None = None,
    sealed: bool = False,
    made: int | None = None,
    searchable: bool = True,
) -> Compiled:
    """Every record of the book of `corpus`.

    `extra_locales` are tags without a directory of their own that replies were
    asked in, in BCP 47 letter case. Templates whose inputs are those of the `previous` book are not
    linked again, and their problems not found again. `sealed` leaves the inputs
    out: such a book is trusted by version and checksum. `made` is the clock in
    nanoseconds before the corpus was read. Without `searchable` the search index is left out.
    """
    made = time.time_ns() if made is None else made
    sound = not any(problem.severity == "error" for problem in corpus.problems)
    if not (sound and previous is not None and previous.record.get("sound")):
        previous = None  # an error elsewhere may reach any text
    texts = [compile_texts(corpus, locale, previous) for locale in corpus.locales.values()]
    records = {key: record for part in texts for key, record in part.records.items()}
    records |= locale_records(corpus, (*corpus.locales, *extra_locales))
    records |= shared_records(corpus)
    if searchable:
        records |= dict(phrase_index.records(corpus))
        records |= dict(index.records(corpus))
    if sealed:
        for record in records.values():
            record.pop("inputs", None)
    records["book"] = _book(corpus, extra_locales, sealed=sealed, made=made) | {"sound": sound}
    problems = (*corpus.problems, *check_shared(corpus, samples=previous is None), *_problems(texts))
    return Compiled(
        records=records,
        problems=in_order(problems),
        unchanged=tuple(key for part in texts for key in part.unchanged),
        checked=len(corpus.files),
    )


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in the order of the files, each once; those at one place as they were given."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.at, problem.message)))


def shared_records(corpus: Corpus) -> dict[str, Record]:
    """The records that the texts of all locales share."""
    return {
        "corpus": shared.corpus_record(corpus) | {"inputs": inputs.of_corpus(corpus)},
        "scenarios": shared.scenarios_record(corpus) | {"inputs": inputs.of_stages(corpus)},
        **orders.records(corpus),
        "phrases": phrases.book_record(corpus),
    }


def locale_records(corpus: Corpus, tags: Iterable[str]) -> dict[str, Record]:
    """The records of some locales but for their texts."""
    return dict(_locales(corpus, tags))


def check_shared(corpus: Corpus, *, samples: bool = True) -> Iterator[Problem]:
    """What is wrong with what texts share: the samples of variables, platforms, what locales cover, concepts."""
    if samples:  # a reply never prints them
        yield from check_samples(corpus)
    yield from (*check_platforms(corpus), *check_coverage(corpus), *check_concepts(corpus))


@without_gc()
def compile_texts(corpus: Corpus, locale: Locale, previous: Book | None = None) -> Part:
    """The phrases and the templates of one locale, and what is wrong with them and with its words."""
    work = _Work(corpus, previous, Part({}, [*check_words(locale), *check_forms(corpus, locale)], []))
    reach = Reach(cldr.table(locale.tag))
    linked = _add_phrases(work, locale, reach)
    _add_templates(work, Bench(corpus, locale, linked, reach))
    return work.part


def _problems(parts: Iterable[Part]) -> Iterator[Problem]:
    return (problem for part in parts for problem in part.problems)


class _Work(NamedTuple):
    corpus: Corpus
    previous: Book | None
    part: Part


def _add_phrases(work: _Work, locale: Locale, reach: Reach) -> dict[str, phrases.Linked]:
    """The locale's phrases, linked, or as the previous book has them."""
    key = f"phrases/{locale.tag}"
    made_from = inputs.of_phrases(work.corpus, cldr.chain(locale.tag))
    if work.previous is not None and _is_unchanged(work.previous, key, made_from):
        return _kept_phrases(work, work.previous, locale.tag)
    linked = phrases.link_phrases(work.corpus, locale, reach)
    work.part.records.update(phrases.locale_records(work.corpus, locale, linked, made_from))
    work.part.problems.extend(problem for _, faults in linked.values() for problem in faults)
    return linked


def _kept_phrases(work: _Work, previous: Book, tag: str) -> dict[str, phrases.Linked]:
    ids = record_of(previous, f"phrases/{tag}")["phrases"]
    work.part.unchanged.extend((f"phrases/{tag}", *(f"phrase/{tag}/{phrase}" for phrase in ids)))
    return {phrase: (record_of(previous, f"phrase/{tag}/{phrase}"), ()) for phrase in ids}


def _add_templates(work: _Work, bench: Bench) -> None:
    tag = bench.locale.tag
    for scenario in work.corpus.scenarios.values():
        key = f"{tag}/{scenario.id}"
        made_from = inputs.of_template(work.corpus, cldr.chain, tag, scenario.id)
        if _is_unchanged(work.previous, key, made_from):
            work.part.unchanged.append(key)
            continue
        made = template_record(bench, scenario)
        if made is not None:
            record, faults = made
            work.part.problems.extend(faults)
            work.part.records[key] = record | {"inputs": made_from}


def _is_unchanged(previous: Book | None, key: str, made_from: list[list[object]]) -> bool:
    """Whether the previous book's record was made from the same files, and nothing was wrong with it."""
    record = previous.get(key) if previous is not None else None
    if record is None or record.get("inputs") != made_from or record["fault"]:
        return False
    return not any(text["fault"] for text in record.get("channels", {}).values())


def _locales(corpus: Corpus, tags: Iterable[str]) -> Iterator[tuple[str, Record]]:
    """The records of locales, each under the tag it was asked for by: zh-CN leads to zh."""
    for asked in dict.fromkeys(tags):
        tag = cldr.canonical(asked)
        try:
            record = shared.locale_record(corpus, tag)
        except KeyError as lack:
            what = say("there are no formats for {tag}: CLDR has no {name} for it", tag=tag, name=lack)
            raise UsageError(what) from None
        yield f"locale/{asked}", record | {"inputs": inputs.of_locale(corpus, cldr.chain, tag)}
        yield f"countries/{tag}", {"names": cldr.countries(tag)}
        yield f"lexicon/{tag}", shared.lexicon_record(corpus, tag)


def _book(corpus: Corpus, extra_locales: Iterable[str], *, sealed: bool, made: int) -> Record:
    return {
        "format": FORMAT,
        "tool": __version__,
        "cldr": cldr.CLDR_VERSION,
        "sealed": sealed,
        "roots": [] if sealed else list(corpus.roots),
        "locales": list(dict.fromkeys(extra_locales)),
        "inputs": [] if sealed else [inputs.stamp(corpus, path) for path in sorted(corpus.files)],
        "directories": [] if sealed else inputs.directories(corpus, made),
        "made": made,
    }
