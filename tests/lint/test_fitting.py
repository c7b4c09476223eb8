"""What rules say that they need: passing over texts without it loses no finding."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cs_templates.linter import load
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.languages import OTHER_TERMS
from cs_templates.linter.part import part_of
from cs_templates.linter.rules import RULES
from cs_templates.linter.run import found_by

SOUND = Path(__file__).parent / "sound"
TEMPLATES = Path(__file__).parents[2] / "templates"


def test_a_need_is_a_sign_that_is_no_letter_or_a_word_list() -> None:
    lists = {OTHER_TERMS}.union(*(locale.profile.words for locale in load(str(TEMPLATES)).locales.values()))
    needs = {need for rule in RULES for need in rule.needs | rule.lacks}
    assert [need for need in needs if len(need) == 1 and need.isalpha()] == []
    assert {need for need in needs if len(need) > 1} <= lists


@pytest.fixture
def two_languages(tmp_path: Path) -> Path:
    """The shipped corpus, with its word lists whole."""
    left_out = shutil.ignore_patterns("es", "es-MX", "zh")
    return shutil.copytree(TEMPLATES, tmp_path / "templates", ignore=left_out)


@pytest.fixture
def sound() -> Path:
    """Texts of all languages, over the shipped corpus."""
    return SOUND / "10"


@pytest.mark.parametrize("corpus", ["two_languages", "sound"])
def test_rules_find_the_same_where_every_text_is_looked_at(
    corpus: str, request: pytest.FixtureRequest
) -> None:
    root = request.getfixturevalue(corpus)
    scopes = ("piece", "paragraph", "reply")
    rules = [rule for rule in RULES if rule.scope in scopes and rule.find is not None]
    everywhere = [rule._replace(needs=frozenset(), times=1, lacks=frozenset()) for rule in rules]
    bench = Bench(load(str(root)))
    part = part_of(bench.corpus, [str(path) for path in root.iterdir() if path.is_dir()])
    found = [(rule.code, finding) for rule, finding in found_by(rules, bench, part=part)]
    assert found == [(rule.code, finding) for rule, finding in found_by(everywhere, bench, part=part)]
