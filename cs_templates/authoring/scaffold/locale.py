"""A new locale: its profile, its words and phrases, and a draft of every template."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cs_templates import cldr
from cs_templates.authoring.scaffold import schemas, vocabulary
from cs_templates.authoring.scaffold.drafts import Drafter
from cs_templates.authoring.scaffold.files import Changes
from cs_templates.authoring.scaffold.growing import additions
from cs_templates.authoring.scaffold.layout import Tree, indented, lines_of
from cs_templates.compiler.reach import Reach
from cs_templates.corpus.edits import open_document, written
from cs_templates.errors import UsageError
from cs_templates.model import Corpus, Locale, Raw, Scenario
from cs_templates.speech import say

PRIORITIES = ("required", "usable", "extra")
"""What a locale needs most first."""


@dataclass(slots=True)
class Plan:
    """What a locale lacks, and what will be written for it.

    `drafts` are scenarios in the order of their priority. `left` is how many
    words and phrases a locale in use lacks: they are for people to write.
    """

    tag: str
    name: str
    parent: str = ""
    drafts: list[str] = field(default_factory=list)
    texts: int = 0
    left: int = 0
    changes: Changes = field(default_factory=Changes)


def plan(
    corpus: Corpus, tag: str, priorities: Sequence[str] = PRIORITIES, scenarios: Sequence[str] = ()
) -> Plan:
    """What it takes to add a locale, or what it still lacks; `scenarios` are the only ones drafted, where given.

    Raises UsageError where the tag is no locale, or the source.
    """
    tag = cldr.canonical(tag)
    if tag == corpus.settings.source:
        raise UsageError(say("{locale} is the source locale: the others are made from it", locale=tag))
    return _Planner(corpus, tag).plan(priorities, scenarios)


class _Planner:
    def __init__(self, corpus: Corpus, tag: str) -> None:
        self.corpus = corpus
        self.root = corpus.roots[0]
        self.has: Locale | None = corpus.locales.get(tag)
        self.source = corpus.locales[corpus.settings.source]
        self.reach = Reach(cldr.table(tag))
        parent = next((link for link in cldr.chain(tag)[1:] if link in corpus.locales), "")
        name = self.has.profile.name if self.has else cldr.native_name(tag)
        self.made = Plan(tag, name, parent)

    def plan(self, priorities: Sequence[str], scenarios: Sequence[str]) -> Plan:
        made = self.made
        schemas.lay(self.root, made.changes)
        if self.has is None:
            self._new(
                "_locale.yaml",
                "locale",
                [*_about(made.tag), *_profile(made, _samples(self.corpus, self.source))],
            )
        if made.parent and not scenarios:
            return made
        if not scenarios:
            self._vocabulary()
        self._drafts(priorities, scenarios)
        return made

    def _vocabulary(self) -> None:
        """Its words and phrases. Where they are in use, a text in another language must not get in among them."""
        wanted = vocabulary.words(self.corpus, self.source, self.reach)
        words: Tree = vocabulary.lacking_words(wanted, self.has.words) if self.has else wanted
        phrases: Tree = vocabulary.phrases(self.source)
        phrases = vocabulary.lacking_phrases(phrases, self.has.phrases) if self.has else phrases
        if self.has and self.has.profile.supported:
            self.made.left = vocabulary.size(words) + len(phrases)
            return
        self._grow("_words.yaml", "words", words, f"# What {self.made.name} calls things. {_HOW}")
        self._grow("_phrases.yaml", "wordings", phrases, f"# The phrases in {self.made.name}. {_HOW}")
        self.made.texts = vocabulary.size(words) + len(phrases)

    def _grow(self, name: str, sort: str, tree: Tree, about: str) -> None:
        path = os.path.join(self.root, self.made.tag, name)
        if not tree:
            return
        if os.path.exists(path):
            document = open_document(path)
            self.made.changes.grown.append((document, list(additions(document, document.root, tree))))
        else:
            self._new(name, sort, [about, *_spaced(tree)])

    def _drafts(self, priorities: Sequence[str], scenarios: Sequence[str]) -> None:
        drafter = Drafter(self.made.name, self.source.tag, self.corpus.variables, self.reach)
        for contract in in_order(self.corpus.scenarios):
            chosen = contract.id in scenarios if scenarios else contract.priority in priorities
            template = self.source.templates.get(contract.id)
            if not chosen or template is None or (self.has and contract.id in self.has.templates):
                continue
            self._new(f"{contract.stage}/{contract.id}.yaml", "template", drafter.draft(template, contract))
            self.made.drafts.append(contract.id)

    def _new(self, name: str, sort: str, lines: Iterator[str] | Sequence[str]) -> None:
        path = os.path.join(self.root, self.made.tag, *name.split("/"))
        head = schemas.line(self.root, path, sort)
        self.made.changes.new[path] = "\n".join([head, *lines]) + "\n"


_HOW = "Write over each text; the source's stands beside it, behind #."


def in_order(scenarios: Mapping[str, Scenario]) -> list[Scenario]:
    """Contracts by priority, then as the stages stand."""
    return sorted(scenarios.values(), key=lambda contract: PRIORITIES.index(contract.priority))


def _spaced(tree: Tree) -> Iterator[str]:
    """The entries of a file with an empty line before each."""
    for name, value in tree.items():
        yield ""
        yield from lines_of({name: value})


def _about(tag: str) -> Iterator[str]:
    """What CLDR says of a locale, for people: no field says it, because every reply knows it."""
    way = "right to left" if cldr.is_rtl(tag) else "left to right"
    yield f"# Written from {way}. Plural forms, each with the first numbers that take it:"
    for form, numbers in cldr.plural_examples(tag).items():
        yield f"#   {form}: {', '.join(map(str, numbers))}"
    parents = cldr.chain(tag)[1:]
    if parents:
        yield f"# What is not said here is taken from {', then '.join(parents)}."


def _samples(corpus: Corpus, source: Locale) -> Tree:
    """What examples say in the source's own words: names, and what agents give in the reply's language."""
    spoken = {each.name: each.sample for each in corpus.variables.values() if each.reply_language}
    given = dict(source.profile.samples) | {
        n: each for n, each in spoken.items() if each and n not in source.profile.samples
    }
    texts = {name: _plain(sample.value) for name, sample in given.items()}
    return {name: text for name, text in texts.items() if text}


def _plain(value: Raw) -> str | tuple[str, ...]:
    """A text, or texts; of anything else nothing."""
    if isinstance(value, tuple):
        return tuple(each for each in value if isinstance(each, str))
    return value if isinstance(value, str) else ""


def _profile(made: Plan, samples: Tree) -> Iterator[str]:
    yield f"name: {written(made.name)}"
    if made.parent:
        return
    marks = ", ".join(f'"{mark}"' for mark in cldr.quotation_marks(made.tag))
    yield f"quotes: [{marks}]"
    yield "supported: false        # take this line out when the locale is ready for customers"
    yield "# address: {default: …}   # the form of address, as in Sie, vous, Вы: lint holds the texts to it"
    if samples:
        yield "samples:                # what stands in the examples, as people here would write it"
        yield from indented(lines_of(samples))
