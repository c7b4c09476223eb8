"""GitLab's Code Quality report: a list that a merge request shows beside its changes."""

from __future__ import annotations

import json

from cs_templates.linter.formats.fingerprints import fingerprints
from cs_templates.linter.formats.paths import from_top
from cs_templates.linter.report import Entry, Report

SEVERITIES = {"error": "critical", "warning": "minor", "info": "info"}


def write(report: Report) -> str:
    """The report as GitLab reads it. A fingerprint names its problem whatever line it is in."""
    entries = report.counted
    found = [_as_data(*pair) for pair in zip(entries, fingerprints(entries), strict=True)]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _as_data(entry: Entry, fingerprint: str) -> dict[str, object]:
    found = entry.finding
    said = f"{found.message} ({found.hint})" if found.hint else found.message
    return {
        "description": f"{entry.rule.code} {entry.rule.name}: {said}",
        "check_name": entry.rule.name,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[entry.severity],
        "location": {
            "path": from_top(entry.path),
            "lines": {"begin": found.at.line, "end": max(found.at.line, found.end.line)},
        },
    }
