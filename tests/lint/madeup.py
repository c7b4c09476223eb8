"""Rules for tests of what stands around rules: they find what is easy to write, and mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from cs_templates.linter import load
from cs_templates.linter.check import check
from cs_templates.linter.choosing.options import Options
from cs_templates.linter.files import Files
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.mending.fixing import Fixer, Mended
from cs_templates.linter.report import Entry, Report
from cs_templates.linter.rule import Rule
from cs_templates.linter.rules import RULES
from cs_templates.linter.silence.baseline import Baseline
from cs_templates.model import Severity

META = tuple(rule for rule in RULES if rule.family == "M")


def replaces(
    code: str, name: str, pattern: str, new: str | None, *, safe: bool = True, severity: Severity = "warning"
) -> Rule:
    """A rule that finds a pattern in texts, and puts something else in its place."""

    def find(piece: Piece) -> Iterator[Finding]:
        for found in re.finditer(pattern, piece.text.text):
            message = f"{found.group()!r} stands here"
            yield piece.finding(*found.span(), message, "write it otherwise", new, safe=safe)

    return Rule(code, name, severity, "piece", f"There is {name}.\n\nMade up, for tests.", find=find)


SPACES = replaces("X101", "two-spaces", r"(?<=\S) {2,}(?=\S)", " ")
LOUD = replaces("X102", "loud", r"!{2,}", "!", safe=False)
NEVER = replaces("X201", "never-said", r"never", None, severity="error")
HINT = replaces("X202", "perhaps", r"perhaps", None, severity="info")
OPTIONAL = NEVER._replace(code="X301", name="taste", severity="warning", optional=True)
ALL = (*META, SPACES, LOUD, NEVER, HINT, OPTIONAL)


def report_on(
    root: Path, rules: tuple[Rule, ...] = ALL, baseline: Baseline | None = None, **asked: object
) -> Report:
    """What these rules find in a corpus; `asked` as `Options` has it."""
    corpus = load(str(root))
    return check(Bench(corpus), Options(**asked), baseline=baseline, known=rules)  # type: ignore[arg-type]


def mended(root: Path, *rules: Rule, wanted: Callable[[Entry], bool] = lambda _: True) -> Mended:
    """What mending comes to; nothing is written."""

    def look(instead: Mapping[str, bytes]) -> tuple[Bench, Report]:
        corpus = load(str(root), instead)
        bench = Bench(corpus)
        return bench, check(bench, files=Files(corpus, instead), known=rules)

    return Fixer(look, wanted).mend()


def names(report: Report) -> list[str]:
    """The rules of what counts, in order."""
    return [entry.rule.name for entry in report.counted]
