"""Lint from beginning to end: the rules run, what is silenced is found out, and then the rules about lint itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from cs_templates.linter.choosing.options import Options, Plan, named_in
from cs_templates.linter.files import Files
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.memory import Memory
from cs_templates.linter.outcome import Outcome
from cs_templates.linter.part import WHOLE, Part
from cs_templates.linter.report import Entry, Report
from cs_templates.linter.rule import Rule, pageless
from cs_templates.linter.rules import RULES
from cs_templates.linter.run import Found, found_by, reported
from cs_templates.linter.silence.baseline import Baseline, Key
from cs_templates.linter.silence.suppressions import can_be_silenced, suppressions
from cs_templates.linter.workers import cores
from cs_templates.model import Problem, Text

MANY = 50
"""So many templates are shared out among the cores."""


def check(
    bench: Bench,
    options: Options | None = None,
    *,
    baseline: Baseline | None = None,
    files: Files | None = None,
    known: tuple[Rule, ...] = RULES,
    remember: bool = False,
    part: Part = WHOLE,
) -> Report:
    """Every problem of a corpus. The whole corpus is read, whatever is asked for.

    With `remember` what rules find is kept in the cache, and taken from there where nothing has changed since. Where
    only a part of the corpus matters, the texts of the rest are not looked at.
    """
    options, files = options or Options(), files or Files(bench.corpus)
    plan = Plan(bench.corpus.settings.lint, options)
    ran, every = _found(plan, bench, known, part, remember=remember)
    known = tuple(dict.fromkeys((*known, *ran)))
    work = _Work(plan, files, _unfinished(bench), baseline)
    entries = [work.entry(found) for found in every]
    outcome = Outcome(
        known, ran, work.suppressions, work.needed, named_in(bench.corpus.settings.lint), baseline, work.seen
    )
    entries += [work.bare(found) for found in _about_lint(ran, outcome)]
    order = sorted(entries, key=lambda entry: (entry.finding.at, entry.rule.code, entry.finding.message))
    return Report(tuple(order), len(bench.corpus.files), tuple(ran), files)


def _found(
    plan: Plan, bench: Bench, known: tuple[Rule, ...], part: Part, *, remember: bool
) -> tuple[list[Rule], list[Found]]:
    """The rules that run, those of problems without a page among them, and what they find."""
    memory = Memory(bench.corpus, plan.rules(known)) if remember else None
    said = memory.recall(known) if memory else None
    if said is None:
        said = found_by(plan.rules(known), bench, _jobs(bench), part)
        said += reported(plan.rules(_without_a_page(bench.problems, known)), bench.problems)
        if memory and part.whole:
            memory.keep(said)
    more = dict.fromkeys(rule for rule, _ in said if rule not in known)
    return [*plan.rules(known), *more], said


def _jobs(bench: Bench) -> int:
    """A process for each core where there is work for a second or more."""
    return cores() if len(bench.pages) >= MANY else 1


class _Work:
    """Finds out what is silenced, and remembers by what."""

    def __init__(self, plan: Plan, files: Files, unfinished: set[str], baseline: Baseline | None) -> None:
        self.suppressions = suppressions(files)
        self.needed: set[Text] = set()
        self.seen: Counter[Key] = Counter()
        self._plan = plan
        self._files = files
        self._unfinished = unfinished
        self._known = baseline.counts if baseline else {}

    def entry(self, found: Found) -> Entry:
        """A problem, with what silences it."""
        entry = self.bare(found)
        reason = self._suppressed(entry)
        if reason is not None:
            return entry._replace(silence="suppressed", reason=reason)
        return entry._replace(silence="baseline") if self._known and self._is_known(entry.key) else entry

    def bare(self, found: Found) -> Entry:
        """A problem that nothing silences."""
        rule, finding = found
        finished = self._files.locale(finding.at.path) not in self._unfinished
        return Entry(rule, finding, self._plan.severity(rule, finding, finished=finished), self._files)

    def _is_known(self, key: Key) -> bool:
        """Whether the baseline has so many of these."""
        self.seen[key] += 1
        return self.seen[key] <= self._known.get(key, 0)

    def _suppressed(self, entry: Entry) -> str | None:
        """The reason of what silences a problem; every suppression that names it is needed."""
        reasons = []
        if can_be_silenced(entry.rule, entry.finding.severity or entry.rule.severity):
            for suppression in self.suppressions:
                name = suppression.naming(entry.rule)
                if name is not None and suppression.covers(entry.finding.at):
                    self.needed.add(name)
                    reasons.append(suppression.reason)
        return reasons[0] if reasons else None


def _unfinished(bench: Bench) -> set[str]:
    """The locales in the making."""
    return {tag for tag, locale in bench.corpus.locales.items() if not locale.profile.supported}


def _about_lint(ran: Iterable[Rule], outcome: Outcome) -> Iterator[Found]:
    for rule in ran:
        if rule.scope == "lint":
            for finding in rule.find(outcome):
                yield rule, finding


def _without_a_page(problems: Iterable[Problem], known: Iterable[Rule]) -> Iterator[Rule]:
    """Rules for what reading reports under a name that no page describes: nothing it says is lost."""
    names = dict.fromkeys(problem.rule for problem in problems)
    for name in sorted(names.keys() - {rule.name for rule in known}):
        yield pageless(name)
