"""What rules found is remembered, and found anew as soon as anything that they look at has changed."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from cs_templates.linter import load
from cs_templates.linter.choosing.options import Options
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.part import Part
from tests.lint.corpora import SAMPLE, changed, template

CHECK: Any = import_module("cs_templates.linter.check")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return changed(tmp_path, "es", "Llegó el pedido {{ order.number }}?", {})


def said(root: Path, options: Options | None = None) -> list[str]:
    report = CHECK.check(Bench(load(str(root))), options, remember=True)
    return [f"{entry.problem()}" for entry in report.counted]


def memory_of(root: Path) -> Path:
    (path,) = (root.parent / "cache").rglob("*.lint.json")
    return path


def unused(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on rules find nothing."""

    def nothing(*_subjects: object) -> list[Any]:
        return []

    monkeypatch.setattr(CHECK, "found_by", nothing)


def test_what_was_found_is_said_again_without_a_look(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = said(root)
    assert any("inverted-marks" in problem for problem in first)
    unused(monkeypatch)
    assert said(root) == first


def test_a_changed_file_is_looked_at(root: Path) -> None:
    said(root)
    path = root / "es/order/sample.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Llegó", "¿Llegó"), encoding="utf-8")
    assert not any("inverted-marks" in problem for problem in said(root))


def test_other_rules_are_run(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said(root, Options(select=("T405",)))
    unused(monkeypatch)
    assert said(root) == []


def test_the_same_files_elsewhere_are_named_where_they_are(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    inside = said(root)
    monkeypatch.chdir(root.parent)
    assert said(root) != inside
    assert [problem.replace("templates/", "", 1) for problem in said(root)] == inside


@pytest.mark.parametrize("text", ["", "{}", '{"key": 1}', "[", '{"key": null, "found": 3}'])
def test_a_damaged_memory_is_no_harm(root: Path, text: str) -> None:
    first = said(root)
    memory_of(root).write_text(text, encoding="utf-8")
    assert said(root) == first


def test_it_is_this_users_alone_and_says_nothing_of_customers(root: Path) -> None:
    said(root)
    assert os.stat(memory_of(root)).st_mode & 0o077 == 0


@pytest.mark.parametrize("tags", [{"es"}, {"ru", "zh"}])
def test_what_is_found_in_some_locales_is_the_same_without_a_look_at_the_others(
    tmp_path: Path, tags: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    texts = {
        "en": "It left {{ order.number }}  now",
        "es": "Llegó {{ order.number }}?",
        "ru": "{{ order.number }} ушел ?",
    }
    files = {f"{tag}/{SAMPLE}": template(tag, text) for tag, text in texts.items()}
    bench = Bench(load(str(changed(tmp_path, "es", "", files))))
    part = CHECK.check(bench, part=Part(frozenset(tags)), remember=True).within((), tags)
    assert part.entries
    assert part.entries == CHECK.check(bench).within((), tags).entries
    assert not list((tmp_path / "cache").rglob("*.lint.json"))
