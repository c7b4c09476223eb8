"""Which rules know how to mend what they find: read from their source, so that no rule has to say it twice."""

from __future__ import annotations

import ast
import inspect
import sys

from cs_templates.linter.rule import Rule

_FIX = 4
"""The position of a fix among what makes a finding."""


def is_fixable(rule: Rule) -> bool:
    """Whether a rule gives mends for some of what it finds."""
    if rule.scope == "reading":
        return False
    tree = ast.parse(inspect.getsource(sys.modules[rule.find.__module__]))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return any(_mends(call, rule.scope) for call in calls)


def _mends(call: ast.Call, scope: str) -> bool:
    name = ast.unparse(call.func).rpartition(".")[2]
    if name == "Fix" or (name in ("finding", "Finding") and any(word.arg == "fix" for word in call.keywords)):
        return True
    full = len(call.args) > _FIX
    return full and (name == "Finding" or (name == "finding" and scope not in ("reply", "paragraph")))
