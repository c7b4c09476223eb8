"""`cst rules`: every rule of lint, by family; or one rule's page."""

from __future__ import annotations

import sys

from cs_templates.cli import screen
from cs_templates.errors import DONE, UsageError
from cs_templates.speech import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cs_templates.linter.rule import Rule


def run(
    rule: str | None = None, *, ui: str | None = None, as_json: bool = False, corpus: str | None = None
) -> int:
    """Print a table of the rules, or the page of the one that `rule` names; no corpus is asked."""
    from cs_templates.linter.book.pagebook import as_data  # above the wall
    from cs_templates.linter.rules import RULES

    del ui, corpus
    found = RULES if rule is None else _named(rule, RULES)
    if as_json:
        screen.write_json({"rules": [as_data(one) for one in found]})
    elif rule is not None and len(found) == 1:
        screen.out(_page(found[0]))
    else:
        screen.table(_table(found))
    return DONE


def _named(name: str, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    from cs_templates.linter.choosing.selectors import closeness, suggestion

    found = tuple(rule for rule in rules if closeness(name, rule))
    if not found:
        raise UsageError(say("there is no rule {name}", name=name), suggestion(name, rules))
    return found


def _table(rules: tuple[Rule, ...]) -> list[str]:
    from cs_templates.linter.choosing.families import FAMILIES

    lines: list[str] = []
    rows = screen.rows([(f"{rule.code} {rule.name}", _about(rule)) for rule in rules], indent="  ")
    family = ""
    for rule, row in zip(rules, rows, strict=True):
        if rule.family != family:
            family = rule.family
            heading = f"{family} · {say(FAMILIES[family])}"
            lines += [*([""] if lines else []), screen.styled(heading, "bold", sys.stdout)]
        lines.append(row)
    return lines


def _about(rule: Rule) -> str:
    return f"{rule.severity}{say(', only where selected') if rule.optional else ''} · {rule.summary}"


def _page(rule: Rule) -> str:
    from cs_templates.linter.book.pagebook import page

    return screen.safe(page(rule))
