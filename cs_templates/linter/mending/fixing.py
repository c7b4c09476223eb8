"""Mends what rules know how to mend: file by file, pass by pass, and only where nothing gets worse."""

from __future__ import annotations

import os
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from cs_templates.corpus.files import read_file
from cs_templates.corpus.splice import put
from cs_templates.errors import CorpusError
from cs_templates.linter.files import Below
from cs_templates.linter.finding import Change
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.mending.mending import File, changed, overlap
from cs_templates.linter.regex import regex
from cs_templates.linter.report import Entry, Report
from cs_templates.model import Stamp
from cs_templates.speech import say

PASSES = 10
"""So often what is left is tried again: a mend may uncover another fault, or stand in the way of one."""
NO_NEWLINE = "\\ No newline at end of file"
_WORD = regex(r"\w+")
Trial = tuple[bytes, list[Entry]]
"""The bytes that a file would have, and the problems which that mends."""
Looked = tuple[Bench, Report]
Look = Callable[[Mapping[str, bytes]], Looked]
"""Lints the corpus with some files' bytes in place of their own."""


class Mended(NamedTuple):
    """New bytes by path, how many problems they mend, and the files that were left alone, with the reason."""

    files: Mapping[str, bytes]
    mended: int
    left: Mapping[str, str]
    report: Report


class Fixer:
    """Looks, mends and looks again. `wanted` says which problems are to be mended."""

    def __init__(self, look: Look, wanted: Callable[[Entry], bool]) -> None:
        self._look = look
        self._wanted = wanted
        self._files: dict[str, bytes] = {}
        self._left: dict[str, str] = {}
        self._been: dict[str, list[bytes]] = defaultdict(list)
        self._count = 0

    def mend(self) -> Mended:
        """Mend until there is nothing more to mend."""
        bench, report = self._look({})
        for _ in range(PASSES):
            chosen = self._chosen(report)
            bench, report = self._try(bench, report, chosen)
            done = chosen.keys() - self._left.keys()
            self._count += sum(len(chosen[path][1]) for path in done)
            if not done:
                break
        return Mended(self._files, self._count, self._left, report)

    def _chosen(self, report: Report) -> dict[str, Trial]:
        """The new bytes of each file that has something to mend, and what that mends."""
        by_path: dict[str, list[Entry]] = defaultdict(list)
        for entry in report.counted:
            path = report.files.absolute.get(entry.path, "")
            if (
                entry.fixable
                and path not in self._left
                and report.files.is_own(entry.path)
                and self._wanted(entry)
            ):
                by_path[path].append(entry)
        trials = {path: self._trial(path, list(_apart(entries))) for path, entries in by_path.items()}
        return {path: trial for path, trial in trials.items() if trial is not None}

    def _trial(self, path: str, entries: list[Entry]) -> Trial | None:
        """The new bytes of one file; None where there are none that can be written, or they have been there."""
        changes = [change for entry in entries if entry.finding.fix for change in entry.finding.fix.changes]
        try:
            data = changed(File(path, entries[0].path, self._bytes(path)), changes)
        except CorpusError as error:
            self._left[path] = error.message
            return None
        if data == self._bytes(path) or data in self._been[path]:
            self._left[path] = say("one mend would undo another")
            return None
        return data, entries

    def _bytes(self, path: str) -> bytes:
        return self._files[path] if path in self._files else read_file(path)[0]

    def _try(self, bench: Bench, report: Report, trials: dict[str, Trial]) -> Looked:
        """Take the new bytes of all files, or where that makes something worse those of one file after another."""
        if not trials:
            return bench, report
        new = {path: data for path, (data, _) in trials.items()}
        new_bench, new_report = self._look({**self._files, **new})
        careful = all(entry.fixable == "safe" for _, entries in trials.values() for entry in entries)
        why = worse((bench, report), (new_bench, new_report), new if careful else ())
        if not why:
            for path in new:
                self._been[path].append(self._bytes(path))
            self._files.update(new)
            return new_bench, new_report
        if len(trials) == 1:
            self._left.update(dict.fromkeys(trials, why))
            return bench, report
        for path, trial in trials.items():
            bench, report = self._try(bench, report, {path: trial})
        return bench, report


def _apart(entries: list[Entry]) -> Iterator[Entry]:
    """Those of some problems whose mends do not touch each other; the rest waits for the next pass."""
    taken: list[Change] = []
    for entry in entries:
        fix = entry.finding.fix
        if fix and not overlap(fix.changes, taken) and len({change.at.path for change in fix.changes}) == 1:
            taken += fix.changes
            yield entry


def worse(before: Looked, after: Looked, careful: Collection[str]) -> str:
    """What mending made worse: a new error, or (of the files to be `careful` with) words that a customer reads."""
    brought = _errors(*after) - _errors(*before)
    if brought:
        rule, _, message = min(brought)
        return say("mending would bring a new error: {message} [{rule}]", message=message, rule=rule)
    if careful and _words(*before, careful) != _words(*after, careful):
        return say("mending would change words that customers read")
    return ""


def _errors(bench: Bench, report: Report) -> Counter[tuple[str, str, str]]:
    """The errors by rule, file and message, whatever rules were asked for."""
    read = ((one.rule, one.at.path, one.message) for one in bench.problems if one.severity == "error")
    found = (
        (entry.rule.name, entry.path, entry.finding.message)
        for entry in report.counted
        if entry.severity == "error" and entry.rule.scope != "reading"
    )
    return Counter([*read, *found])


def _words(bench: Bench, report: Report, paths: Collection[str]) -> set[tuple[object, ...]]:
    """The words of every reply that a file may have a part in; spaces and signs do not count."""
    below = Below(paths)
    tags = {report.files.locale(path) for path in report.files.absolute if below.holds(path)}
    found = set()
    reached = {tag for tag in bench.languages if tags & {"", *bench.languages[tag].locale.chain}}
    for reply in bench.of(reached).replies():
        said = unicodedata.normalize("NFC", f"{reply.subject}\n{reply.body}")
        found.add((reply.page.language.tag, reply.page.scenario.id, *_WORD.findall(said)))
    return found


def write(mended: Mended, stamps: Mapping[str, Stamp]) -> dict[str, str]:
    """Write the new bytes; what could not be written, and why."""
    left: dict[str, str] = {}
    for path, data in mended.files.items():
        try:
            put(path, data, stamps[path])
        except CorpusError as error:
            left[path] = error.message
    return left


def diff(mended: Mended) -> str:
    """What would be written, as a unified diff."""
    from difflib import unified_diff

    parts: list[str] = []
    for path, data in sorted(mended.files.items()):
        name = os.path.relpath(path).replace(os.sep, "/")
        old, new = (text.decode("utf-8").splitlines(keepends=True) for text in (read_file(path)[0], data))
        lines = unified_diff(old, new, f"a/{name}", f"b/{name}")
        parts += [line if line.endswith("\n") else f"{line}\n{NO_NEWLINE}\n" for line in lines]
    return "".join(parts)
