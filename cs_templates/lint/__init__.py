"""Proves that every reply which a corpus can give is whole, grammatical, allowed and true to its contract.

`lint` runs the rules; `rules.RULES` are all of them, each a module whose docstring is its page.
"""

from __future__ import annotations

from cs_templates.lint.bench import Bench
from cs_templates.lint.rules import RULES
from cs_templates.lint.run import found_by
from cs_templates.model import Corpus, Problem

__all__ = ["RULES", "lint"]


def lint(corpus: Corpus) -> list[Problem]:
    """Every problem that the rules find in a corpus, in the order of its files."""
    rules = [rule for rule in RULES if not rule.optional]
    return [
        Problem(
            rule=rule.name,
            at=finding.at,
            message=finding.message,
            hint=finding.hint,
            severity=finding.severity or rule.severity,
            end=finding.end,
        )
        for rule, finding in found_by(rules, Bench(corpus))
    ]
