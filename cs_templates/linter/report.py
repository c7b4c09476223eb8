"""The problems of a corpus as they are reported: each with its severity, and why it is not counted where it is not."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, NamedTuple

from cs_templates.linter.files import Below, Files
from cs_templates.linter.finding import Finding
from cs_templates.linter.rule import Rule
from cs_templates.linter.silence.baseline import Key
from cs_templates.model import SEVERITIES, Problem, Severity

Silence = Literal["", "suppressed", "baseline"]


class Entry(NamedTuple):
    """One problem. `silence` says what keeps it from being counted, `reason` why."""

    rule: Rule
    finding: Finding
    severity: Severity
    files: Files
    silence: Silence = ""
    reason: str = ""

    @property
    def key(self) -> Key:
        """What it is counted by in a baseline: its file has to be laid out for that."""
        locale, file = self.files.locale(self.path), self.files.within(self.path)
        return Key(self.rule.name, locale, file.removeprefix(f"{locale}/"), self.files.field(self.finding.at))

    @property
    def path(self) -> str:
        """The file it is in."""
        return self.finding.at.path

    @property
    def fixable(self) -> str:
        """Whether it can be mended: `safe`, `unsafe` or empty."""
        fix = self.finding.fix
        return "" if fix is None else "safe" if fix.safe else "unsafe"

    def problem(self) -> Problem:
        """It as the corpus's own problems are."""
        found = self.finding
        return Problem(self.rule.name, found.at, found.message, found.hint, self.severity, found.end)


class Report(NamedTuple):
    """All of them, in the order of the files, and how many files were looked at."""

    entries: tuple[Entry, ...]
    checked: int
    ran: tuple[Rule, ...]
    files: Files

    @property
    def counted(self) -> list[Entry]:
        """Those that count."""
        return [entry for entry in self.entries if not entry.silence]

    def counts(self) -> dict[Severity, int]:
        """How many there are of each severity."""
        return {level: sum(entry.severity == level for entry in self.counted) for level in SEVERITIES}

    def fails(self, least: Severity) -> bool:
        """Whether there is one as bad as this, or worse."""
        bad = SEVERITIES[: SEVERITIES.index(least) + 1]
        return any(entry.severity in bad for entry in self.counted)

    def within(self, paths: Collection[str], locales: Collection[str]) -> Report:
        """Those in some files or directories, and of some locales; of all where none are named."""
        below = Below(paths)
        entries = [
            entry
            for entry in self.entries
            if below.holds(entry.path) and (not locales or self.files.locale(entry.path) in locales)
        ]
        checked = sum(
            below.holds(path) and (not locales or self.files.locale(path) in locales)
            for path in self.files.absolute
        )
        return self._replace(entries=tuple(entries), checked=checked)
