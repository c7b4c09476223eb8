"""Runs rules over a corpus: each over what its scope says, all problems in one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from cs_templates.linter.bench import Bench
from cs_templates.linter.finding import Finding
from cs_templates.linter.rule import Rule
from cs_templates.model import Problem

Found = tuple[Rule, Finding]
READ = ("paragraph", "reply")
"""Scopes of what a customer reads."""


def found_by(rules: Iterable[Rule], bench: Bench) -> list[Found]:
    """What some rules find, in the order of the files; the same fault at one place once."""
    by_scope: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        by_scope[rule.scope].append(rule)
    found = [*_reported(by_scope["reading"], bench)]
    for scope, subjects in _subjects(bench):
        if by_scope[scope]:
            for subject in subjects:
                found += _looked_at(by_scope[scope], subject)
    if by_scope["paragraph"] or by_scope["reply"]:
        found += _read(by_scope["reply"], by_scope["paragraph"], bench)
    return sorted(_once(found), key=lambda one: (one[1].at, one[0].code, one[1].message))


def _subjects(bench: Bench) -> Iterator[tuple[str, Iterable[Any]]]:
    yield "corpus", [bench]
    yield "language", bench.languages.values()
    yield "contract", bench.corpus.scenarios.values()
    yield "page", bench.pages.values()
    yield "piece", bench.pieces()


def _looked_at(rules: Iterable[Rule], subject: Any) -> Iterator[Found]:
    for rule in rules:
        if rule.find is not None:
            for finding in rule.find(subject):
                yield rule, finding


def _read(of_replies: list[Rule], of_paragraphs: list[Rule], bench: Bench) -> Iterator[Found]:
    seen: set[tuple[str, str]] = set()
    for reply in bench.replies():
        yield from _looked_at(of_replies, reply)
        for paragraph in bench.paragraphs(reply, seen):
            yield from _looked_at(of_paragraphs, paragraph)


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
