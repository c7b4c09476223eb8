"""One object for programs: `version`, `problems`, and how many files were `checked`."""

from __future__ import annotations

import json

from cs_templates.linter.report import Entry, Report


def write(report: Report) -> str:
    """The report as JSON on one line."""
    data = {"version": 1, "problems": [as_data(entry) for entry in report.counted], "checked": report.checked}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def as_data(entry: Entry) -> dict[str, object]:
    """A problem as plain data; lines and columns from 1, the end is behind the last character."""
    found = entry.finding
    return {
        "code": entry.rule.code,
        "name": entry.rule.name,
        "severity": entry.severity,
        "path": found.at.path,
        "line": found.at.line,
        "column": found.at.column,
        "end_line": found.end.line,
        "end_column": found.end.column,
        "message": found.message,
        "hint": found.hint,
        "fixable": bool(entry.fixable),
    }
