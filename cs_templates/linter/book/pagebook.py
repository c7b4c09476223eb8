"""The pages of rules as people read them: in the terminal, and under docs/rules/."""

from __future__ import annotations

from collections.abc import Iterable

from cs_templates.linter.choosing.families import FAMILIES
from cs_templates.linter.mending.fixable import is_fixable
from cs_templates.linter.regex import regex
from cs_templates.linter.rule import Rule

_FILE = regex(r"# [\w./-]+\.(yaml|json)")
SCOPES = {
    "reading": "found while the files are read and compiled",
    "corpus": "the corpus as a whole",
    "kin": "the locales that inherit from one another",
    "language": "a locale",
    "contract": "a contract",
    "page": "a template beside its source",
    "piece": "each text as it is written",
    "paragraph": "each paragraph as a customer reads it",
    "reply": "each reply as a customer reads it",
    "lint": "what lint was told",
}


def page(rule: Rule) -> str:
    """A rule's page in Markdown."""
    return "\n".join([f"# {rule.code} {rule.name}", "", *_facts(rule), "", *_said(rule), *_silence(rule), ""])


def index(rules: Iterable[Rule]) -> str:
    """The list of all rules in Markdown, by family."""
    lines = ["# Rules", "", "What `cst lint` looks for. `cst rules RULE` shows a page in the terminal."]
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            lines += [
                "",
                f"## {family} · {FAMILIES[family]}",
                "",
                "| code | name | | finds |",
                "| --- | --- | --- | --- |",
            ]
        lines.append(
            f"| {rule.code} | [{rule.name}]({rule.name}.md) | {_marks(rule)} | {_cell(rule.summary)} |"
        )
    return "\n".join([*lines, ""])


def as_data(rule: Rule) -> dict[str, object]:
    """A rule as plain data."""
    return {
        "code": rule.code, "name": rule.name, "severity": rule.severity, "scope": rule.scope,
        "optional": rule.optional, "fixable": is_fixable(rule), "family": rule.family, "summary": rule.summary,
        "page": rule.page,
    }  # fmt: skip


def _marks(rule: Rule) -> str:
    return ", ".join(
        [rule.severity, *(["fix"] if is_fixable(rule) else []), *(["optional"] if rule.optional else [])]
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _facts(rule: Rule) -> list[str]:
    mends = (
        "`cst lint --fix` or `--unsafe-fixes` mends some of it"
        if is_fixable(rule)
        else "it is mended by hand"
    )
    when = "runs only where it is selected" if rule.optional else "runs unless it is ignored"
    return [f"{rule.severity.capitalize()}; looks at {SCOPES[rule.scope]}; {mends}; {when}."]


def _said(rule: Rule) -> list[str]:
    """The rule's own words, its examples as blocks."""
    lines: list[str] = []
    block: list[str] = []
    for line in rule.page.split("\n"):
        if line.startswith("    ") or (block and not line):
            block.append(line[4:])
            continue
        lines += [*_block(block), line]
        block = []
    rest = _block(block)
    return [*lines, *(rest or [""])]


def _block(block: list[str]) -> list[str]:
    while block and not block[-1]:
        block.pop()
    if not block:
        return []
    named = _FILE.fullmatch(block[0])
    return [f"```{named[1] if named else 'jinja'}", *block, "```", ""]


def _silence(rule: Rule) -> list[str]:
    if rule.scope == "lint":
        return ["It cannot be silenced at a place; `ignore` in the settings turns it off."]
    if rule.scope == "reading" and rule.severity == "error":
        return ["It cannot be silenced: no reply is made of what it finds."]
    return [
        "To silence it where it is wrong, write above the line, or behind it:", "",
        "```yaml", f"# cst: ignore[{rule.name}] and why", "```", "",
        "or in the file, the contract, the locale's `_locale.yaml` or below the channel:", "",
        "```yaml", f"lint: {{ignore: [{rule.name}], reason: why}}", "```",
    ]  # fmt: skip
