"""What each rule finds and what it leaves alone: the cases of `cases/<family>/<rule>.yaml`.

A case has `in` (a locale), `text` or `files`, and `finds`: for a text the characters that are marked, for files
`path:line`. An empty list is what the rule must leave alone. `severity` says how bad what is found is, where a rule
finds surer and less sure things.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cs_templates.linter import rules
from cs_templates.linter.rule import Rule
from tests.lint.corpora import changed, findings, marked, place

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*/*.yaml"))
CASES = [
    pytest.param(rules.BY_NAME[path.stem.replace("_", "-")], case, id=f"{path.stem} {number}")
    for path in FILES
    for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")))
]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_rule_finds_what_it_should(rule: Rule, case: dict[str, Any], tmp_path: Path) -> None:
    root = changed(tmp_path, case["in"], case.get("text", ""), case.get("files", {}))
    found = findings(rule, root)
    if "files" in case:
        assert [place(finding) for finding in found] == case["finds"]
    else:
        assert [marked(finding, root) for finding in found] == case["finds"]
    if "severity" in case:
        assert {finding.severity or rule.severity for finding in found} == {case["severity"]}


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.name)
def test_every_rule_has_cases_of_both_kinds(rule: Rule) -> None:
    path = next((path for path in FILES if path.stem.replace("_", "-") == rule.name), None)
    if rule.scope == "reading":
        return
    assert path is not None
    found = [bool(case["finds"]) for case in yaml.safe_load(path.read_text(encoding="utf-8"))]
    assert found.count(True) >= 2
    assert found.count(False) >= 2


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.name)
def test_the_sound_corpus_has_nothing_to_find(rule: Rule, tmp_path: Path) -> None:
    assert findings(rule, changed(tmp_path, "en", "", {"README.md": ""})) == []
