"""docs/style: what is shown as good passes lint, what is shown as bad is caught by the rule that is named."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cs_templates.answer import values
from cs_templates.answer.render import Scope, print_value
from cs_templates.linter import load
from cs_templates.linter.check import check
from cs_templates.linter.material.bench import Bench

ROOT = Path(__file__).resolve().parents[2]
STYLE = ROOT / "docs" / "style"
LOCALES = ("en", "ru", "es", "zh")
TODAY = (2026, 3, 8)
CONTRACT = """\
priority: usable
direction: reactive
mood: calm
tone: neutral
channels: {message: {}}
"""
BODY = 6
"""The line of a template on which the example stands."""
OF_WHOLE_REPLIES = {"missing-greeting", "no-next-step", "literal-date", "policy-figure"}
"""Rules about what else stands in a reply: an example is a sentence or two, and the days in it are typed."""


def page(tag: str) -> str:
    return (STYLE / f"{tag}.md").read_text(encoding="utf-8")


def rows(tag: str, head: str) -> list[list[str]]:
    """The cells of all tables that begin with a head."""
    found = re.findall(rf"^{re.escape(head)}[^\n]*\n\|[-|]+\n((?:\|.*\n)+)", page(tag), re.MULTILINE)
    lines = [line for table in found for line in table.splitlines()]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def pairs(tag: str) -> list[tuple[str, str, list[str]]]:
    """What is not to be written, what is written instead, and the rules that know it."""
    return [
        (old.strip("`| "), new.strip("`"), re.findall(r"\[([\w-]+)\]", by))
        for old, new, by in rows(tag, "| not |")
    ]


def shown(tag: str) -> list[str]:
    """The sentences that stand by themselves."""
    return re.findall(r"^> (.*)", page(tag), re.MULTILINE)


@cache
def findings(tag: str, folder: Path) -> dict[str, set[str]]:
    """Each text of the page as a reply, and the rules that find something in it."""
    texts = [text for old, new, _ in pairs(tag) for text in (old, new)] + shown(tag)
    corpus = written(tag, list(dict.fromkeys(texts)), folder)
    found: dict[str, set[str]] = {text: set() for text in texts}
    for entry in check(Bench(load(str(corpus)))).counted:
        number = re.search(r"/example-(\d+)\.yaml$", entry.path)
        if number and entry.finding.at.line >= BODY:
            found[list(found)[int(number[1])]].add(entry.rule.name)
    return found


def written(tag: str, texts: list[str], folder: Path) -> Path:
    """A corpus in this one locale, a scenario for each text."""
    root, shipped = folder / "templates", ROOT / "templates"
    shutil.copytree(
        shipped / tag, root / tag, ignore=lambda _, names: [name for name in names if "." not in name]
    )
    for name in ("_variables.yaml", "_phrases.yaml"):
        shutil.copy(shipped / name, root / name)
    settings = (shipped / "_corpus.yaml").read_text(encoding="utf-8")
    settings = re.sub(
        r"^locales:.*\n(?: .*\n)*", "", settings.replace("source: en", f"source: {tag}"), flags=re.MULTILINE
    )
    (root / "_corpus.yaml").write_text(settings, encoding="utf-8")
    for number, text in enumerate(texts):
        contract = f"title: Example {number}\nabout: Example {number}\n{CONTRACT}"
        contract += "may_state: [order.number]\n" if "order.number" in text else ""
        template = (
            f"title: Example {number}\nstate: reviewed\nchannels:\n  message:\n    body: |\n      {text}\n"
        )
        for place, content in (("_scenarios", contract), (tag, template)):
            path = root / place / "shipping" / f"example-{number:02}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Any:
    @cache
    def of(tag: str) -> Path:
        path: Path = tmp_path_factory.mktemp(tag)
        return path

    return of


@pytest.mark.parametrize("tag", LOCALES)
def test_what_is_to_be_avoided_is_caught_by_a_rule_that_is_named(tag: str, folder: Any) -> None:
    found = findings(tag, folder(tag))
    assert len(pairs(tag)) > 9
    assert {old: sorted(found[old]) for old, _, rules in pairs(tag) if not found[old] & set(rules)} == {}


@pytest.mark.parametrize("tag", LOCALES)
def test_what_is_shown_as_good_passes_lint(tag: str, folder: Any) -> None:
    found = findings(tag, folder(tag))
    good = [*(new for _, new, _ in pairs(tag)), *shown(tag)]
    assert {
        text: sorted(found[text] - OF_WHOLE_REPLIES) for text in good if found[text] - OF_WHOLE_REPLIES
    } == {}


@pytest.mark.parametrize("tag", LOCALES)
def test_values_print_as_it_says(tag: str, book: Any) -> None:
    table = [(tag, *row) for row in rows(tag, "| kind | given | prints |")]
    table += [("es-MX", *row) for row in rows(tag, "| kind | given | prints in es-MX |")]
    assert len(table) >= 7
    for locale, kind, raw, printed in table:
        record, spec = book.get(f"locale/{locale}"), {"kind": kind}
        value = values.check("it", spec, raw.strip("`"), today=TODAY, locale=record)[0]
        scope = Scope({"it": value}, {"it": spec}, record, TODAY)
        assert print_value("it", scope).replace("\u00a0", " ") == printed, (locale, kind, raw)


@pytest.mark.parametrize("tag", LOCALES)
def test_what_it_links_to_is_there(tag: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)[^)]*\)", page(tag)):
        assert (STYLE / target).exists(), target
