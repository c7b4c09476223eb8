"""SARIF 2.1.0 (OASIS): results with the rules that found them, mends, and what is suppressed."""

from __future__ import annotations

import json
from typing import Any

from cs_templates import __version__
from cs_templates.linter.finding import Finding, Fix
from cs_templates.linter.formats.fingerprints import fingerprints
from cs_templates.linter.formats.paths import from_top, uri
from cs_templates.linter.mending.mending import edit
from cs_templates.linter.report import Entry, Report
from cs_templates.linter.rule import Rule
from cs_templates.model import Location

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
TOP = "%SRCROOT%"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
KINDS = {"suppressed": "inSource", "baseline": "external"}
Data = dict[str, Any]


def write(report: Report) -> str:
    """The report as a SARIF log of one run."""
    rules = sorted({*report.ran, *(entry.rule for entry in report.entries)})
    order = {rule.code + rule.name: at for at, rule in enumerate(rules)}
    prints = fingerprints(report.entries)
    results = [
        _result(entry, order[entry.rule.code + entry.rule.name], fingerprint, report)
        for entry, fingerprint in zip(report.entries, prints, strict=True)
    ]
    run: Data = {
        "tool": {"driver": _driver(rules)},
        "originalUriBaseIds": {TOP: {"description": {"text": "The directory in which cst lint was run."}}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(rules: list[Rule]) -> Data:
    return {"name": "cst", "semanticVersion": __version__, "rules": [_rule(rule) for rule in rules]}


def _rule(rule: Rule) -> Data:
    summary = rule.summary or rule.name
    return {
        "id": rule.code if rule.page else f"{rule.code}/{rule.name}",
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": summary},
        "help": {"text": rule.page or summary, "markdown": rule.page or summary},
        "defaultConfiguration": {"level": LEVELS[rule.severity], "enabled": not rule.optional},
        "properties": {"tags": [rule.family, rule.name]},
    }


def _result(entry: Entry, index: int, fingerprint: str, report: Report) -> Data:
    found = entry.finding
    said = f"{found.message} ({found.hint})" if found.hint else found.message
    data: Data = {
        "ruleId": entry.rule.code if entry.rule.page else f"{entry.rule.code}/{entry.rule.name}",
        "ruleIndex": index,
        "level": LEVELS[entry.severity],
        "message": {"text": said},
        "locations": [
            {"physicalLocation": {"artifactLocation": _artifact(entry.path), "region": _region(found)}}
        ],
        "partialFingerprints": {"cstEntry/v1": fingerprint},
    }
    fix = _fix(found.fix, found.hint or found.message, report) if found.fix else None
    if fix:
        data["fixes"] = [fix]
    if entry.silence:
        data["suppressions"] = [_suppression(entry)]
    return data


def _suppression(entry: Entry) -> Data:
    why = {"justification": entry.reason} if entry.reason else {}
    return {"kind": KINDS[entry.silence], "status": "accepted", **why}


def _artifact(path: str) -> Data:
    return {"uri": uri(from_top(path)), "uriBaseId": TOP}


def _region(found: Finding) -> Data:
    return _span(found.at, max(found.at, found.end))


def _span(at: Location, end: Location) -> Data:
    return {
        "startLine": at.line, "startColumn": at.column, "endLine": end.line, "endColumn": end.column,
    }  # fmt: skip


def _fix(fix: Fix, about: str, report: Report) -> Data | None:
    by_path: dict[str, list[Data]] = {}
    for change in fix.changes:
        laid_out = report.files.outline(change.at.path)
        if laid_out is None:
            return None
        text = edit(laid_out, change).text
        by_path.setdefault(change.at.path, []).append(
            {"deletedRegion": _span(change.at, change.end), "insertedContent": {"text": text}}
        )
    changes = [
        {"artifactLocation": _artifact(path), "replacements": found} for path, found in by_path.items()
    ]
    return {"description": {"text": about}, "artifactChanges": changes}
