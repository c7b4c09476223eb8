"""Every rule there is, in the order of its code. A new rule is a module and a line here."""

from __future__ import annotations

from cs_templates.lint.rule import rule_of
from cs_templates.lint.rules.typography import inverted_marks

MODULES = (
    inverted_marks,
)  # fmt: skip
RULES = tuple(sorted(map(rule_of, MODULES)))
BY_NAME = {rule.name: rule for rule in RULES}
