"""How rules are named: by a name, by a code, or by the beginning of a code for all that begin so."""

from __future__ import annotations

from collections.abc import Iterable

from cs_templates.answer.near import nearest
from cs_templates.linter.rule import Rule
from cs_templates.speech import say

WHOLE = 100
"""How closely a name or a whole code names its rule; a code's beginning as closely as it is long."""


def closeness(selector: str, rule: Rule) -> int:
    """How closely a selector names a rule; 0 where it names others."""
    if selector in (rule.name, rule.code):
        return WHOLE
    return len(selector) if selector and rule.code.startswith(selector) else 0


def closest(selectors: Iterable[str], rule: Rule) -> int:
    """How closely the one of some selectors that does so best names a rule."""
    return max((closeness(selector, rule) for selector in selectors), default=0)


def is_known(selector: str, rules: Iterable[Rule]) -> bool:
    """Whether a selector names any rule."""
    return any(closeness(selector, rule) for rule in rules)


def is_broad(selector: str, rules: Iterable[Rule]) -> bool:
    """Whether a selector is the beginning of codes and so names whatever comes to begin like that."""
    return all(closeness(selector, rule) < WHOLE for rule in rules)


def suggestion(selector: str, rules: Iterable[Rule]) -> str:
    """A hint that names the nearest rule, or says where rules are listed."""
    names = {name: name for rule in rules for name in (rule.name, rule.code)}
    near = nearest(selector, names)
    return say("did you mean {name}?", name=near) if near else say("cst rules lists them")
