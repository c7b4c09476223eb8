"""GitHub's annotations: commands that a workflow's log is read for, and a table for the summary of the step.

GitHub shows ten errors, ten warnings and ten notices of a step, so the worst come first; the table has them all.
"""

from __future__ import annotations

import os

from cs_templates.linter.formats.paths import from_top
from cs_templates.linter.report import Entry, Report
from cs_templates.model import SEVERITIES, Severity
from cs_templates.speech import say

SHOWN = 10
MOST_ROWS = 500
"""A summary of more than a megabyte is refused."""
COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def write(report: Report) -> str:
    """The annotations, the worst first, as many of each as are shown."""
    lines = []
    for severity in SEVERITIES:
        entries = [entry for entry in report.counted if entry.severity == severity]
        lines += [_annotation(entry) for entry in entries[:SHOWN]]
    return "".join(f"{line}\n" for line in lines)


def summary(report: Report) -> str:
    """Every problem as a Markdown table."""
    entries = sorted(report.counted, key=lambda entry: SEVERITIES.index(entry.severity))
    head = ["### cst lint", "", _counts(report), ""]
    if not entries:
        return "\n".join(head)
    rows = [_row(entry) for entry in entries[:MOST_ROWS]]
    more = len(entries) - len(rows)
    rows += ["", say("{count} more are not listed.", count=more)] if more else []
    return "\n".join([*head, "| | | | |", "| --- | --- | --- | --- |", *rows, ""])


def _counts(report: Report) -> str:
    counts = report.counts()
    return ", ".join(f"{severity}: {counts[severity]}" for severity in SEVERITIES)


def _row(entry: Entry) -> str:
    found = entry.finding
    place = f"`{_path(entry)}:{found.at.line}:{found.at.column}`"
    said = f"{found.message} ({found.hint})" if found.hint else found.message
    cells = (entry.severity, place, said, f"{entry.rule.code} {entry.rule.name}")
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    shown = text.replace("&", "&amp;").replace("<", "&lt;")
    return shown.replace("\\", "\\\\").replace("|", "\\|").replace("\r", " ").replace("\n", " ")


def _annotation(entry: Entry) -> str:
    found = entry.finding
    facts = {
        "file": _path(entry),
        "line": found.at.line,
        "endLine": max(found.end.line, found.at.line),
        "col": found.at.column,
        "endColumn": found.end.column,
        "title": f"{entry.rule.code} {entry.rule.name}",
    }
    if found.end.line > found.at.line:  # columns mean something within one line only
        del facts["col"], facts["endColumn"]
    said = ",".join(f"{name}={_property(str(value))}" for name, value in facts.items())
    message = f"{found.message}\n{found.hint}" if found.hint else found.message
    return f"::{COMMANDS[entry.severity]} {said}::{_data(message)}"


def _path(entry: Entry) -> str:
    return from_top(entry.path, os.environ.get("GITHUB_WORKSPACE"))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
