"""Runs rules over a corpus: each over what its scope says, all problems in one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from cs_templates.linter.finding import Finding
from cs_templates.linter.fitting import Fitting, ReplyFitting
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.rule import Rule
from cs_templates.linter.workers import shared_out
from cs_templates.model import Problem

Found = tuple[Rule, Finding]
READ = ("paragraph", "reply")
"""Scopes of what a customer reads."""


class Part(NamedTuple):
    """A part of a corpus: some locales (all, where none are named), and of these the replies of some scenarios (all)."""

    tags: frozenset[str] = frozenset()
    scenarios: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether it is all of the corpus."""
        return not (self.tags or self.scenarios)

    def of(self, family: frozenset[str]) -> bool:
        """Whether it has texts of one of these locales."""
        return not self.tags or not family.isdisjoint(self.tags)


WHOLE = Part()


def found_by(rules: Iterable[Rule], bench: Bench, jobs: int = 1, part: Part = WHOLE) -> list[Found]:
    """What some rules find, in the order of the files; the same fault at one place once.

    Locales that have no text in common can be looked at in `jobs` processes, and those that have none in common with
    `part` are passed over, as are the replies that are not in it.
    """
    rules = tuple(rules)
    ran = {rule.code: rule for rule in rules}
    by_scope: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_scope[rule.scope].append(rule)
    bench.prepare()
    look = _Look(by_scope, bench, part)
    families = list(filter(part.of, bench.families))
    looks = [partial(look.as_read, tags) for tags in families]
    looks += [partial(look.at_all, families), *(partial(look.as_written, tags) for tags in families)]
    found = [*_reported(by_scope["reading"], bench)]
    for coded in shared_out(lambda each: _coded(each()), looks, jobs):
        found += [(ran[code], finding) for code, finding in coded]
    return sorted(_once(found), key=lambda one: (one[1].at, one[0].code, one[1].message))


def _coded(found: Iterable[Found]) -> list[tuple[str, Finding]]:
    """Findings as they can be sent from one process to another."""
    return [(rule.code, finding) for rule, finding in found]


class _Look:
    """What rules find in one thing after the other that their scopes say."""

    def __init__(self, by_scope: Mapping[str, list[Rule]], bench: Bench, part: Part) -> None:
        self._rules = by_scope
        self._bench = bench
        self._part = part

    def at_all(self, families: Iterable[frozenset[str]]) -> Iterator[Found]:
        """In the whole corpus, in each of its contracts, and in what is said of the locales as a whole."""
        bench = self._bench
        yield from _looked_at(self._rules["corpus"], bench)
        tags = frozenset().union(*families)
        for language in (each for tag, each in bench.languages.items() if tag in tags):
            yield from _looked_at(self._rules["language"], language)
        for contract in bench.corpus.scenarios.values():
            yield from _looked_at(self._rules["contract"], contract)

    def as_written(self, tags: frozenset[str]) -> Iterator[Found]:
        """In the templates and the texts of some locales."""
        for page in self._bench.pages.values():
            if page.language.tag in tags:
                yield from _looked_at(self._rules["page"], page)
        fitting = Fitting(self._rules["piece"])
        for piece in self._bench.pieces(tags):
            yield from _looked_at(fitting.to(piece), piece)

    def as_read(self, tags: frozenset[str]) -> Iterator[Found]:
        """In the replies of some locales."""
        of_replies, of_paragraphs = self._rules["reply"], self._rules["paragraph"]
        if not (of_replies or of_paragraphs):
            return
        seen: set[tuple[str, str]] = set()
        fitting, of_paragraph = ReplyFitting(of_replies), Fitting(of_paragraphs)
        for reply in self._bench.replies(tags, self._part.scenarios):
            yield from _looked_at(fitting.to(reply), reply)
            for paragraph in self._bench.paragraphs(reply, seen):
                yield from _looked_at(of_paragraph.to(paragraph), paragraph)


def _looked_at(rules: Iterable[Rule], subject: Any) -> Iterator[Found]:
    for rule in rules:
        if rule.find is not None:
            for finding in rule.find(subject):
                yield rule, finding


def _reported(rules: Iterable[Rule], bench: Bench) -> Iterator[Found]:
    """What reading and compiling reported."""
    by_name = {rule.name: rule for rule in rules}
    for problem in bench.problems:
        if problem.rule in by_name:
            yield by_name[problem.rule], _finding(problem)


def _finding(problem: Problem) -> Finding:
    end = problem.end or problem.at
    return Finding(problem.at, end, problem.message, problem.hint, severity=problem.severity)


def _once(found: Iterable[Found]) -> Iterator[Found]:
    """The same rule says the same of a place once; of what cases show, whatever values they say it with."""
    seen: set[tuple[object, ...]] = set()
    for rule, finding in found:
        key = (rule.code, finding.at, "" if rule.scope in READ else finding.message)
        if key not in seen:
            seen.add(key)
            yield rule, finding
