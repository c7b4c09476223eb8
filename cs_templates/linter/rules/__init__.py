"""Every rule there is, in the order of its code. A new rule is a module, and a line in its family's `MODULES`."""

from __future__ import annotations

from cs_templates.linter.rule import rule_of
from cs_templates.linter.rules import (
    facts,
    meta,
    parity,
    platform,
    plural,
    rendering,
    structure,
    tone,
    typography,
    variables,
)

FAMILIES = (structure, variables, plural, rendering, parity, typography, tone, platform, facts, meta)
MODULES = tuple(module for family in FAMILIES for module in family.MODULES)
RULES = tuple(sorted(map(rule_of, MODULES)))
BY_NAME = {rule.name: rule for rule in RULES}
