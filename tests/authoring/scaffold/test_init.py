"""`cst init`: a corpus of one's own that works at once, and overwrites nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from cs_templates import __version__
from cs_templates.corpus import read_data
from tests.authoring.shop import Shop


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shop:
    """A directory without a corpus."""
    return Shop(tmp_path, monkeypatch, capfd)


def test_a_new_corpus_compiles_passes_lint_and_answers(empty: Shop) -> None:
    assert empty.process("init").code == 0
    assert empty.cst("compile").code == 0
    assert empty.cst("lint", "-l", "zh").code == 0
    assert empty.cst("scenario", "add", "parcel-returned", "--stage", "shipping").code == 0
    assert (empty.templates / "_scenarios/shipping/parcel-returned.yaml").is_file()
    ran = empty.cst("fill", "greeting", "-l", "ru", "--quiet", "--no-input")
    assert (ran.code, "Здравствуйте" in ran.out) == (0, True), ran.err


def test_the_checks_are_yaml_and_name_the_version(empty: Shop) -> None:
    empty.cst("init")
    for name in (".github/workflows/replies.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"):
        text = (empty.path / name).read_text(encoding="utf-8")
        assert f"cs_templates=={__version__}" in text
        assert read_data(text.encode(), name)


def test_nothing_is_overwritten(empty: Shop) -> None:
    (empty.path / "shop").mkdir()
    (empty.path / "shop" / ".gitlab-ci.yml").write_text("mine: {}\n", encoding="utf-8")
    ran = empty.cst("init", "shop")
    assert (ran.code, ".gitlab-ci.yml is there already" in ran.err) == (2, True), ran.err
    assert [path.name for path in (empty.path / "shop").iterdir()] == [".gitlab-ci.yml"]
