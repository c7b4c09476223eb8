"""Lint about lint."""

from cs_templates.linter.rules.meta import (
    blanket_suppression,
    outdated_baseline,
    suppression_without_reason,
    unknown_rule,
    unused_suppression,
)

MODULES = (
    unused_suppression,
    blanket_suppression,
    unknown_rule,
    outdated_baseline,
    suppression_without_reason,
)
