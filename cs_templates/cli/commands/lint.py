"""`cst lint`: report what is wrong with a corpus, mend what can be mended, or write down what is known."""

from __future__ import annotations

import os
import sys

from cs_templates.cli import screen
from cs_templates.cli.commands import Session, one_of
from cs_templates.errors import DONE, FAILED, UsageError
from cs_templates.speech import reason, say, say_count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cs_templates.linter.choosing.options import Options
    from cs_templates.linter.mending.fixing import Looked, Mended
    from cs_templates.linter.part import Part
    from cs_templates.linter.report import Report
    from cs_templates.linter.silence.baseline import Baseline
    from cs_templates.model import Corpus, Severity

FORMATS = ("text", "json", "github", "gitlab", "sarif")


def run(
    paths: Sequence[str] = (), *, format: str = "text", fail_on: str | None = None,  # noqa: A002
    select: Sequence[str] = (), ignore: Sequence[str] = (), extend_select: Sequence[str] = (),
    severity: Sequence[str] = (), profile: str | None = None, baseline: str | None = None,
    write_baseline: bool = False, fix: bool = False, unsafe_fixes: bool = False, diff: bool = False,
    locale: str | None = None, output: str | None = None, ui: str | None = None, corpus: str | None = None,
) -> int:  # fmt: skip
    """Lint the corpus; exit code 1 where there is a problem as bad as `fail_on`, or (`diff`) something to mend.

    Raises CorpusError where the corpus cannot be read, UsageError for a path, a
    rule, a locale or a file that cannot be used.
    """
    from cs_templates.model import PROFILES, SEVERITIES  # above the wall

    one_of(FORMATS, format, "--format")
    if fail_on is not None:
        one_of(SEVERITIES, fail_on, "--fail-on")
    if profile is not None:
        one_of(PROFILES, profile, "--profile")
    asked = _options(select, ignore, extend_select, severity, profile)
    work = Work(Session(corpus, ui).root, asked, baseline, new=write_baseline)
    chosen = Chosen(work.corpus, paths, locale)
    if fix or unsafe_fixes or diff:
        report, changes = work.mend(chosen, unsafe=unsafe_fixes, dry=diff)
        if diff:
            return FAILED if changes else DONE
    if write_baseline:
        report = work.write_baseline()
    elif not (fix or unsafe_fixes):
        report = work.look({}, chosen.part)[1]
    report = report.within(chosen.paths, chosen.locales)
    _write(report, format, output)
    least: Severity = fail_on or work.corpus.settings.lint.fail_on or "error"  # type: ignore[assignment]
    return FAILED if report.fails(least) else DONE


def _options(
    select: Sequence[str],
    ignore: Sequence[str],
    extend: Sequence[str],
    severity: Sequence[str],
    profile: str | None,
) -> Options:
    from cs_templates.linter.choosing.options import Options
    from cs_templates.linter.rules import RULES

    asked = Options(
        tuple(_names(select)) if select else None,
        tuple(_names(ignore)),
        tuple(_names(extend)),
        dict(map(_severity, _names(severity))),
        profile,
    )
    asked.refuse_unknown(RULES)
    return asked


def _names(given: Sequence[str]) -> list[str]:
    """Names from words that may each hold several, with commas between."""
    return [name.strip() for word in given for name in word.split(",") if name.strip()]


def _severity(word: str) -> tuple[str, Severity]:
    from cs_templates.model import SEVERITIES

    name, _, level = word.partition("=")
    if not level:
        message = say("--severity {word}: it is a rule and how bad it is", word=word)
        raise UsageError(message, say("as in {example}", example="--severity doubled-space=error"))
    found: Severity = one_of(SEVERITIES, level, f"--severity {name}=")  # type: ignore[assignment]
    return name, found


class Chosen:
    """The files and the locales that are reported on: all, where none are named."""

    def __init__(self, corpus: Corpus, paths: Sequence[str], locale: str | None) -> None:
        from cs_templates.linter.files import Below
        from cs_templates.linter.part import part_of

        self.paths = tuple(paths)
        self.locales = tuple(_names([locale] if locale else []))
        for tag in self.locales:
            one_of(tuple(corpus.locales), tag, "--locale")
        files = (*corpus.files, *corpus.directories)
        for path in paths:
            if not os.path.exists(path):
                raise UsageError(say("there is no file or directory {path}", path=path))
            if not any(map(Below((path,)).holds, files)):
                message = say("{path} holds nothing of the corpus", path=path)
                raise UsageError(message, say("the corpus is {path}", path=corpus.roots[0]))
        self.part = part_of(corpus, self.paths, self.locales)


class Work:
    """One run over one corpus."""

    def __init__(self, root: str, asked: Options, baseline: str | None, *, new: bool) -> None:
        from cs_templates.linter import load
        from cs_templates.linter.silence.known import baseline_of, baseline_path

        self._root = root
        self._asked = asked
        self.corpus = load(root)
        self._path = baseline or baseline_path(self.corpus)
        self._known: Baseline | None = baseline_of(self.corpus, self._path)
        if baseline is not None and self._known is None and not new:
            message = say("there is no file {path}", path=baseline)
            raise UsageError(message, say("add --write-baseline to write it"))
        self._looked: Looked | None = None

    @property
    def report(self) -> Report:
        """What lint finds."""
        if self._looked is None:
            self._looked = self.look({})
        return self._looked[1]

    def look(self, instead: Mapping[str, bytes], part: Part | None = None) -> Looked:
        """Lint (a part of) the corpus, some files with other bytes; what was looked at, and what was found."""
        from cs_templates.linter import load
        from cs_templates.linter.check import check
        from cs_templates.linter.files import Files
        from cs_templates.linter.material.bench import Bench
        from cs_templates.linter.part import WHOLE

        corpus = load(self._root, instead) if instead else self.corpus
        bench = Bench(corpus)
        files = Files(corpus, instead)
        part = part or WHOLE
        return bench, check(
            bench, self._asked, baseline=self._known, files=files, remember=not instead, part=part
        )

    def mend(self, chosen: Chosen, *, unsafe: bool, dry: bool) -> tuple[Report, int]:
        """Mend what is chosen, or show how (`dry`); what is left, and how much was mended."""
        from cs_templates.linter import load
        from cs_templates.linter.files import Below
        from cs_templates.linter.mending import fixing

        below = Below(chosen.paths)
        locale_of = self.report.files.locale
        mended = fixing.Fixer(
            self.look,
            lambda entry: (
                (unsafe or entry.fixable == "safe")
                and below.holds(entry.path)
                and (not chosen.locales or locale_of(entry.path) in chosen.locales)
            ),
        ).mend()
        if dry:
            screen.out(fixing.diff(mended))
            _say_mended(mended, {}, dry=True)
            return mended.report, len(mended.files)
        failed = fixing.write(mended, self.corpus.files)
        _say_mended(mended, failed, dry=False)
        self.corpus, self._looked = load(self._root), None
        return self.report if failed else mended.report, len(mended.files)

    def write_baseline(self) -> Report:
        """Write what is known: everything where there is no baseline yet, else only what is left of it."""
        from collections import Counter

        from cs_templates.linter.silence import baseline

        now = [entry.key for entry in self.report.entries if entry.silence != "suppressed"]
        now = [
            key
            for key in now
            if key.rule not in {rule.name for rule in self.report.ran if rule.scope == "lint"}
        ]
        if self._known is None:
            counts = dict(Counter(now))
        else:
            counts = baseline.shrunk(self._known.counts, now, [rule.name for rule in self.report.ran])
        _save(self._path, baseline.written(counts))
        total = sum(counts.values())
        said = say_count(
            "1 problem is in {path} now", "{count} problems are in {path} now", total, path=self._path
        )
        screen.note(said)
        self._known = baseline.read(self._path, baseline.written(counts))
        self._looked = None
        return self.report


def _say_mended(mended: Mended, failed: Mapping[str, str], *, dry: bool) -> None:
    count = mended.mended
    if dry:
        screen.note(say_count("1 problem would be fixed", "{count} problems would be fixed", count))
    elif count:
        screen.note(say_count("1 problem fixed", "{count} problems fixed", count))
    for path, why in {**mended.left, **failed}.items():
        shown = os.path.relpath(path)
        screen.note(say("{path} is left as it is: {reason}", path=shown, reason=why), "bold")


def _write(report: Report, format: str, output: str | None) -> None:  # noqa: A002
    if format == "text":
        from cs_templates.linter.formats import text

        painted = output is None and screen.shows_colour(sys.stdout)
        shown = text.Screen(_painted if painted else _plain, screen.width)
        _deliver(text.write(report, shown), output)
        screen.note(text.summary(report))
        return
    _deliver(_as_format(report, format), output)
    if format == "github":
        _summarize(report)


def _as_format(report: Report, format: str) -> str:  # noqa: A002
    from importlib import import_module

    written: str = import_module(f"cs_templates.linter.formats.{format}").write(report)
    return written


def _painted(text: str, style: str) -> str:
    return screen.styled(text, style, sys.stdout)


def _plain(text: str, _style: str) -> str:
    return screen.safe(text)


def _deliver(text: str, output: str | None) -> None:
    if output is None:
        screen.out(text)
    else:
        _save(output, text)


def _summarize(report: Report) -> None:
    """The table for the summary of a workflow's step, where GitHub wants one."""
    from cs_templates.linter.formats import github

    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        _save(path, github.summary(report) + "\n", "a")


def _save(path: str, text: str, mode: str = "w") -> None:
    try:
        with open(path, mode, encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(say("{path} cannot be written: {reason}", path=path, reason=reason(error))) from None
