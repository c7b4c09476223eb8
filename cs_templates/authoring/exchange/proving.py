"""Lint of what came in, before anything is written: a text that brings an error is refused, and the rest looked at again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from cs_templates.authoring.exchange.judging import Change
from cs_templates.authoring.exchange.unit import Key
from cs_templates.authoring.exchange.units import units
from cs_templates.authoring.exchange.writing import drafted
from cs_templates.linter import RULES, load
from cs_templates.linter.check import check
from cs_templates.linter.choosing.options import Options
from cs_templates.linter.files import Files
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.part import Part
from cs_templates.linter.report import Entry, Report
from cs_templates.linter.silence.known import baseline_of
from cs_templates.model import Corpus, Text
from cs_templates.speech import say

Failed = list[tuple[Change, str]]
Places = dict[tuple[str, Key], Text]
"""The texts by locale and key."""


def proven(root: str, corpus: Corpus, changes: Iterable[Change]) -> tuple[list[Change], Failed]:
    """The changes that bring no error, and those that do, with it."""
    left = list(changes)
    failed: Failed = []
    part = _part(corpus, left)
    known: Counter[tuple[str, str, str]] | None = None
    while left:
        draft = drafted(Files(corpus), left)
        places = _places(root, draft.files, left)
        found = [*draft.left, *_misread(places, left)]
        if not found:
            report = _linted(root, draft.files, part)
            if not any(map(_is_error, report.counted)):
                break
            known = _errors(_linted(root, {}, part)) if known is None else known
            found = list(_brought(report, known, left, places))
        if not found:
            break
        failed += found
        out = {id(change) for change, _ in found}
        left = [change for change in left if id(change) not in out]
    return left, failed


def _part(corpus: Corpus, changes: list[Change]) -> Part:
    """What the changes can be seen in: their locales, and their templates where no phrase and no word changes."""
    names = {change.unit.key.id for change in changes}
    tags = frozenset(change.unit.locale for change in changes)
    return Part(tags, frozenset(names) if names <= corpus.scenarios.keys() else frozenset())


def _places(root: str, drafts: Mapping[str, bytes], changes: list[Change]) -> Places:
    """The texts of the locales that change, as they would be read."""
    corpus = load(root, drafts)
    tags = dict.fromkeys(change.unit.locale for change in changes)
    return {(tag, unit.key): unit.text for tag in tags for unit in units(corpus, tag) if unit.text}


def _misread(places: Places, changes: list[Change]) -> Iterator[tuple[Change, str]]:
    """The changes that would be read as another text than they are."""
    for change in changes:
        text = places.get((change.unit.locale, change.unit.key))
        if text is None or text.text.rstrip("\n") != change.text:
            yield change, say("it cannot be written as it is")


def _linted(root: str, drafts: Mapping[str, bytes], part: Part) -> Report:
    corpus = load(root, drafts)
    raised = {name for name, (_, level) in corpus.settings.lint.severity.items() if level == "error"}
    mild = [rule.name for rule in RULES if rule.severity != "error" and not {rule.name, rule.code} & raised]
    files = Files(corpus, drafts)
    options = Options(ignore=tuple(mild))
    return check(Bench(corpus), options, baseline=baseline_of(corpus), files=files, part=part)


def _is_error(entry: Entry) -> bool:
    return entry.severity == "error"


def _kind(entry: Entry) -> tuple[str, str, str]:
    return entry.rule.name, entry.path, entry.finding.message


def _errors(report: Report) -> Counter[tuple[str, str, str]]:
    return Counter(map(_kind, filter(_is_error, report.counted)))


def _brought(
    report: Report, known: Counter[tuple[str, str, str]], changes: list[Change], places: Places
) -> Iterator[tuple[Change, str]]:
    """The changes that brought the errors which were not there before."""
    seen: Counter[tuple[str, str, str]] = Counter()
    blamed: set[int] = set()
    for entry in filter(_is_error, report.counted):
        seen[_kind(entry)] += 1
        if seen[_kind(entry)] <= known[_kind(entry)]:
            continue
        reason = f"{entry.finding.message} [{entry.rule.name}]"
        for change in _blamed(entry, changes, report, places):
            if id(change) not in blamed:
                blamed.add(id(change))
                yield change, reason


def _blamed(entry: Entry, changes: list[Change], report: Report, places: Places) -> list[Change]:
    """The changes that an error can be of: the text it stands in, else its entry's, the file's, the locale's, all."""
    at = entry.finding.at
    texts = [(change, places[change.unit.locale, change.unit.key]) for change in changes]
    inside = [change for change, text in texts if text.at <= at <= text.locate(len(text.text))]
    field = report.files.field(at)
    in_file = [(change, text) for change, text in texts if text.at.path == at.path]
    in_entry = [change for change, text in in_file if report.files.field(text.at) == field]
    in_locale = [change for change in changes if change.unit.locale == report.files.locale(at.path)]
    return inside or in_entry or [change for change, _ in in_file] or in_locale or changes
