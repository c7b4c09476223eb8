"""Runs rules over a corpus: each over what its scope says, all problems in one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cs_templates.linter.finding import Finding
from cs_templates.linter.fitting import Fitting, ReplyFitting
from cs_templates.linter.material.bench import SHARED, Bench
from cs_templates.linter.part import WHOLE, Part
from cs_templates.linter.rule import Rule
from cs_templates.linter.workers import shared_out
from cs_templates.model import Problem

Found = tuple[Rule, Finding]
READ = ("paragraph", "reply")
"""Scopes of what a customer reads."""


def found_by(rules: Iterable[Rule], bench: Bench, jobs: int = 1, part: Part = WHOLE) -> list[Found]:
    """What some rules find, in the order of the files; the same fault at one place once.

    Locales that have no text in common can be looked at in `jobs` processes, and those that have none in common with
    `part` are passed over, as are the replies that are not in it. What compiling reports is known to `bench` then.
    """
    rules = tuple(rules)
    ran = {rule.code: rule for rule in rules}
    by_scope: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_scope[rule.scope].append(rule)
    bench.prepare()
    look = _Look(by_scope, bench, part)
    found = []
    for seen in shared_out(look.seen, look.parts(), jobs, lambda each: each.kin):
        bench.faults.update(seen.faults)
        found += [(ran[code], finding) for code, finding in seen.coded]
    found += reported(by_scope["reading"], bench.problems)
    return sorted(_once(found), key=lambda one: (one[1].at, one[0].code, one[1].message))


def reported(rules: Iterable[Rule], problems: Iterable[Problem]) -> Iterator[Found]:
    """What reading and compiling reported, as findings of rules."""
    by_name = {rule.name: rule for rule in rules}
    for problem in problems:
        if problem.rule in by_name:
            yield by_name[problem.rule], _finding(problem)


class _Part(NamedTuple):
    """Something to look at: whose it is, what is found in it once it is asked for, and of which locales it compiles the texts."""

    kin: frozenset[str] | None
    found: Iterator[Found]
    compiled: Collection[str] = ()


class _Seen(NamedTuple):
    """What a part shows, as one process can send it to another: findings by their rules' codes, and `Bench.faults`."""

    coded: list[tuple[str, Finding]]
    faults: dict[str, list[Problem]]


class _Look:
    """What rules find in one thing after the other that their scopes say."""

    def __init__(self, by_scope: Mapping[str, list[Rule]], bench: Bench, part: Part) -> None:
        self._rules = by_scope
        self._bench = bench
        self._part = part

    def parts(self) -> list[_Part]:
        """All there is to look at, in parts that can be shared out, the longest first."""
        every = self._bench.kins
        kins = {tags: self._bench.of(tags) for tags in every if self._part.of(tags)}
        others = frozenset().union(*every).difference(*kins)
        return [
            *(_Part(tags, self._as_read(kin), tags) for tags, kin in kins.items()),
            *(_Part(tags, self._as_written(kin)) for tags, kin in kins.items()),
            _Part(None, self._at_all(), {SHARED, *others}),
        ]

    def seen(self, part: _Part) -> _Seen:
        """What is found in a part."""
        coded = [(rule.code, finding) for rule, finding in part.found]
        return _Seen(coded, {tag: self._bench.faults[tag] for tag in part.compiled})

    def _at_all(self) -> Iterator[Found]:
        """In the whole corpus, and in each of its contracts."""
        yield from _looked_at(self._rules["corpus"], self._bench)
        for contract in self._bench.corpus.scenarios.values():
            yield from _looked_at(self._rules["contract"], contract)

    def _as_written(self, kin: Bench) -> Iterator[Found]:
        """In the templates and the texts of some locales, and in what is said of each locale and of all together."""
        yield from _looked_at(self._rules["kin"], kin)
        for language in kin.languages.values():
            yield from _looked_at(self._rules["language"], language)
        for page in kin.pages.values():
            yield from _looked_at(self._rules["page"], page)
        fitting = Fitting(self._rules["piece"])
        for piece in kin.pieces():
            yield from _looked_at(fitting.to(piece), piece)

    def _as_read(self, kin: Bench) -> Iterator[Found]:
        """In the replies of some locales."""
        of_replies, of_paragraphs = self._rules["reply"], self._rules["paragraph"]
        if not (of_replies or of_paragraphs):
            return
        seen: dict[str, set[str]] = defaultdict(set)
        fitting, of_paragraph = ReplyFitting(of_replies), Fitting(of_paragraphs)
        for reply in kin.replies(self._part.scenarios):
            yield from _looked_at(fitting.to(reply), reply)
            for paragraph in kin.paragraphs(reply, seen[reply.language.tag]):
                yield from _looked_at(of_paragraph.to(paragraph), paragraph)


def _looked_at(rules: Iterable[Rule], subject: Any) -> Iterator[Found]:
    for rule in rules:
        for finding in rule.find(subject):
            yield rule, finding


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
