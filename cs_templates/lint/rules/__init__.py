"""Every rule there is, in the order of its code. A new rule is a module and a line here."""

from __future__ import annotations

from cs_templates.lint.rule import rule_of
from cs_templates.lint.rules.typography import (
    doubled_mark,
    doubled_space,
    inverted_marks,
    missing_end_mark,
    missing_space,
    space_before_mark,
    space_inside_brackets,
    trailing_space,
    uneven_ending,
)

MODULES = (
    doubled_space,
    trailing_space,
    space_before_mark,
    missing_space,
    inverted_marks,
    space_inside_brackets,
    doubled_mark,
    missing_end_mark,
    uneven_ending,
)  # fmt: skip
RULES = tuple(sorted(map(rule_of, MODULES)))
BY_NAME = {rule.name: rule for rule in RULES}
