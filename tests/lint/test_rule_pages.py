"""docs/rules/ is what `python tools/rules.py` writes, and says of each rule whether it mends."""

from __future__ import annotations

import pytest

from cs_templates.linter.choosing.families import FAMILIES
from cs_templates.linter.mending.fixable import is_fixable
from cs_templates.linter.rules import BY_NAME, RULES
from tools import rules


def test_the_pages_are_as_the_rules_say() -> None:
    assert rules.outdated() == [], "run python tools/rules.py"


def test_every_family_has_a_name() -> None:
    assert {rule.family for rule in RULES} <= set(FAMILIES)


@pytest.mark.parametrize(("name", "mends"), [("unused-suppression", True), ("unknown-rule", False)])
def test_whether_a_rule_mends_is_read_from_its_source(name: str, mends: bool) -> None:
    assert is_fixable(BY_NAME[name]) is mends
