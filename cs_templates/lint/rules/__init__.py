"""Every rule there is, in the order of its code. A new rule is a module and a line here."""

from __future__ import annotations

from cs_templates.lint.rule import rule_of
from cs_templates.lint.rules.meta import (
    blanket_suppression,
    outdated_baseline,
    suppression_without_reason,
    unknown_rule,
    unused_suppression,
)
from cs_templates.lint.rules.typography import inverted_marks

MODULES = (
    unused_suppression, blanket_suppression, unknown_rule, outdated_baseline, suppression_without_reason,
    inverted_marks,
)  # fmt: skip
RULES = tuple(sorted(map(rule_of, MODULES)))
BY_NAME = {rule.name: rule for rule in RULES}
