"""Runs rules over a corpus: each over what its scope says, all problems in one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cs_templates.linter.finding import Finding
from cs_templates.linter.fitting import Fitting
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.rule import Rule
from cs_templates.linter.workers import shared_out
from cs_templates.model import Problem

Found = tuple[Rule, Finding]
READ = ("paragraph", "reply")
"""Scopes of what a customer reads."""


def found_by(rules: Iterable[Rule], bench: Bench, jobs: int = 1) -> list[Found]:
    """What some rules find, in the order of the files; the same fault at one place once.

    Locales that have no text in common can be looked at in `jobs` processes.
    """
    rules = tuple(rules)
    by_scope: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_scope[rule.scope].append(rule)
    ran = {rule.code: rule for rule in rules}
    bench.prepare()
    with shared_out(lambda tags: _coded(_in_locales(by_scope, bench, tags)), bench.families, jobs) as parts:
        found = [*_reported(by_scope["reading"], bench), *_of_all(by_scope, bench)]
        found += [(ran[code], finding) for part in parts for code, finding in part]
    return sorted(_once(found), key=lambda one: (one[1].at, one[0].code, one[1].message))


def _coded(found: Iterable[Found]) -> list[tuple[str, Finding]]:
    """Findings as they can be sent from one process to another."""
    return [(rule.code, finding) for rule, finding in found]


def _of_all(by_scope: Mapping[str, list[Rule]], bench: Bench) -> Iterator[Found]:
    yield from _looked_at(by_scope["corpus"], bench)
    for language in bench.languages.values():
        yield from _looked_at(by_scope["language"], language)
    for contract in bench.corpus.scenarios.values():
        yield from _looked_at(by_scope["contract"], contract)


def _in_locales(by_scope: Mapping[str, list[Rule]], bench: Bench, tags: frozenset[str]) -> Iterator[Found]:
    for page in bench.pages.values():
        if page.language.tag in tags:
            yield from _looked_at(by_scope["page"], page)
    fitting = Fitting(by_scope["piece"])
    for piece in bench.pieces(tags):
        yield from _looked_at(fitting.to(piece), piece)
    if by_scope["paragraph"] or by_scope["reply"]:
        yield from _read(by_scope["reply"], by_scope["paragraph"], bench, tags)


def _looked_at(rules: Iterable[Rule], subject: Any) -> Iterator[Found]:
    for rule in rules:
        if rule.find is not None:
            for finding in rule.find(subject):
                yield rule, finding


def _read(
    of_replies: list[Rule], of_paragraphs: list[Rule], bench: Bench, tags: frozenset[str]
) -> Iterator[Found]:
    seen: set[tuple[str, str]] = set()
    replies, paragraphs = Fitting(of_replies), Fitting(of_paragraphs)
    for reply in bench.replies(tags):
        yield from _looked_at(replies.to(reply), reply)
        for paragraph in bench.paragraphs(reply, seen):
            yield from _looked_at(paragraphs.to(paragraph), paragraph)


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
