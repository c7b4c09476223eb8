"""Spelling beyond the cases of its rule: what is missing is said, hunspell is asked once, forms are built by rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from cs_templates import cldr, corpus
from cs_templates.linter import RULES, lint
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.memory import Memory
from cs_templates.linter.rules import BY_NAME
from cs_templates.linter.run import found_by
from cs_templates.linter.spelling import hunspell
from cs_templates.linter.spelling.wordforms import bases
from cs_templates.model import Corpus
from tests.lint.corpora import SPELLER, changed, findings

RULE = BY_NAME["misspelt-word"]
WRONG = "We have recieved order {{ order.number }}."


@pytest.fixture
def there() -> None:
    assert hunspell.installed().keys() >= {"en_US", "ru_RU", "es_ES"}, SPELLER


@pytest.fixture
def without_hunspell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


def _loaded(root: Path) -> Corpus:
    return corpus.load(root, canonical=cldr.canonical, chain=cldr.chain)


def _found(root: Path) -> list[Finding]:
    return [finding for _, finding in found_by([RULE], Bench(_loaded(root)))]


def test_it_runs_only_where_it_is_chosen(tmp_path: Path, there: None) -> None:
    root = changed(tmp_path, "en", WRONG, {})
    assert "misspelt-word" not in [problem.rule for problem in lint(_loaded(root))]
    chosen = lint(_loaded(root), select=["misspelt-word"])
    assert [problem.message for problem in chosen] == ["“recieved” is in no dictionary of English"]
    assert "“received”" in chosen[0].hint


@pytest.mark.usefixtures("without_hunspell")
def test_a_missing_program_is_one_error_that_names_the_packages(tmp_path: Path) -> None:
    found = _found(changed(tmp_path, "en", WRONG, {}))
    assert [finding.severity for finding in found] == ["error"]
    assert found[0].at.path.endswith("_corpus.yaml")
    assert "apt-get install hunspell hunspell-en-us hunspell-es hunspell-ru" in found[0].hint


def test_a_missing_dictionary_is_an_error_at_its_locale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: None
) -> None:
    only = {name: path for name, path in hunspell.installed().items() if name == "en_US"}
    monkeypatch.setattr(hunspell, "installed", lambda: only)
    found = _found(changed(tmp_path, "en", "Order {{ order.number }}.", {}))
    assert [finding.severity for finding in found] == ["error", "error"]
    assert [finding.at.path.split("/")[-2:] for finding in found] == [
        ["es", "_locale.yaml"],
        ["ru", "_locale.yaml"],
    ]


def test_hunspell_is_asked_once_for_a_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: None
) -> None:
    asked: list[list[str]] = []
    run = hunspell._run

    def counted(arguments: list[str], lines: list[str], *, errors: bool = False) -> str:
        asked.append(arguments)
        return run(arguments, lines, errors=errors)

    monkeypatch.setattr(hunspell, "_run", counted)
    hunspell.speller.cache_clear()
    root = changed(tmp_path, "en", "Order {{ order.number }} is on its way.", {})
    assert findings(RULE, root) == []
    assert sorted(arguments[1] for arguments in asked if arguments[0] == "-d") == ["en_US", "es_ES", "ru_RU"]
    assert findings(RULE, root) == []
    assert len([arguments for arguments in asked if arguments[0] == "-d"]) == 3


@pytest.mark.parametrize(
    ("tag", "there", "chosen"),
    [
        ("es-MX", ("es_ES", "es_MX"), ("es_MX", "es_ES")),
        ("es", ("es_AR", "es_ES"), ("es_ES",)),
        ("en", ("en_GB", "en_US"), ("en_US", "en_GB")),
        ("en-GB", ("en_GB", "en_US"), ("en_GB", "en_US")),
        ("pt", ("pt_PT",), ("pt_PT",)),
        ("ru", ("en_US",), ()),
    ],
)
def test_the_dictionary_is_the_locales_own_else_its_languages(
    monkeypatch: pytest.MonkeyPatch, tag: str, there: tuple[str, ...], chosen: tuple[str, ...]
) -> None:
    monkeypatch.setattr(hunspell, "installed", lambda: dict.fromkeys(there, ""))
    assert hunspell.dictionaries(tag) == chosen


@pytest.mark.parametrize(
    ("language", "word", "base"),
    [
        ("es", "indíquenoslo", "indique"),
        ("es", "responderle", "responder"),
        ("ru", "неотправленной", "отправленной"),
        ("en", "neighbour", "neighbor"),
        ("en", "cancelled", "canceled"),
    ],
)
def test_words_are_right_whose_bases_are(language: str, word: str, base: str) -> None:
    assert base in bases(language, word)


@pytest.mark.parametrize(
    ("language", "word"), [("es", "indiquenoslo"), ("ru", "незнаем"), ("fr", "neighbour")]
)
def test_no_word_is_made_right_that_is_not(language: str, word: str) -> None:
    assert bases(language, word) == ()


def test_what_lint_remembers_depends_on_the_dictionaries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = _loaded(changed(tmp_path, "en", WRONG, {}))
    monkeypatch.setattr(hunspell, "installed", dict)
    plain = BY_NAME["doubled-space"]
    usual, spelt = (Memory(loaded, [rule])._key for rule in (plain, RULE))
    monkeypatch.setattr(hunspell, "installed", lambda: {"en_US": "/usr/share/hunspell/en_US"})
    assert Memory(loaded, [plain])._key == usual
    assert Memory(loaded, [RULE])._key != spelt


def test_the_rule_is_one_of_all() -> None:
    assert RULE in RULES
    assert RULE.optional
