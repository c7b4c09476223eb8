"""The page of every rule: what it says, and that its examples do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cs_templates.linter import rules
from cs_templates.linter.book.examples import Example, examples
from cs_templates.linter.rule import SCOPES, Rule, nothing
from tests.lint.corpora import changed, findings

ALL = [
    pytest.param(rule, example, id=f"{rule.code} {rule.name} {number}")
    for rule in rules.RULES
    for number, example in enumerate(examples(rule))
]


@pytest.mark.parametrize(("rule", "example"), ALL)
def test_an_example_fails_or_passes_as_its_page_says(rule: Rule, example: Example, tmp_path: Path) -> None:
    found = findings(rule, changed(tmp_path, example.locale, example.text, example.files))
    assert bool(found) is example.fails, found


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.name)
def test_a_page_says_what_is_wrong_and_shows_both(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert rule.severity in ("error", "warning", "info")
    assert rule.scope in SCOPES
    assert (rule.find is nothing) is (rule.scope == "reading")
    assert len(rule.summary) <= 110
    assert rule.summary.endswith(".")
    shown = [example.fails for example in examples(rule)]
    assert True in shown
    assert False in shown


def test_codes_and_names_are_each_one_rule() -> None:
    for each in ("code", "name"):
        found = [getattr(rule, each) for rule in rules.RULES]
        assert sorted(set(found)) == sorted(found)


def test_every_module_of_a_family_is_registered() -> None:
    folder = Path(rules.__file__).parent
    there = {path.stem for path in folder.glob("*/*.py") if not path.stem.startswith("_")}
    assert there == {module.__name__.rpartition(".")[2] for module in rules.MODULES}
