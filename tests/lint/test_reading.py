"""What reading and compiling report: every name is a rule of lint, and every problem has its exact place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import cs_templates
from cs_templates.linter import rules
from cs_templates.linter.book.examples import Example, examples
from cs_templates.linter.rule import Rule
from cs_templates.syntax import faults
from tests.lint.corpora import changed, findings, marked

ROOT = Path(cs_templates.__file__).parent
ROOMS = ("corpus", "compiler", "syntax")
REPORTING = ("fault", "refuse", "whole", "report", "_report", "complain")
READING = [rule for rule in rules.RULES if rule.scope == "reading"]
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name} {number}")
    for rule in READING
    for number, example in enumerate(examples(rule))
    if example.fails
]


def trees() -> Iterator[ast.AST]:
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def reported() -> Iterator[object]:
    """The rules that calls name: the first argument of what reports, or `rule=`."""
    for node in trees():
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
            said = [*given, *(node.args[:1] if name in REPORTING else [])]
            yield from (text.value for text in said if isinstance(text, ast.Constant))


def test_every_name_that_is_reported_is_a_rule() -> None:
    found = {*reported(), faults.LOGIC, faults.SYNTAX} - {"entries", "ids"}  # records of an index
    assert found <= {rule.name for rule in READING}


def test_no_rule_waits_for_a_problem_that_nothing_reports() -> None:
    said = {node.value for node in trees() if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert {rule.name for rule in READING} <= said


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_problem_marks_something_unless_it_is_of_a_whole_file(
    rule: Rule, example: Example, tmp_path: Path
) -> None:
    root = changed(tmp_path, example.locale, example.text, example.files)
    for finding in findings(rule, root):
        if (finding.at.line, finding.at.column) != (1, 1) or finding.end != finding.at:
            assert finding.at.line == finding.end.line
            assert marked(finding, root)
