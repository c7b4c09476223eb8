"""docs/preview.md does what it says: its commands print what it shows, and what it links to is there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from cs_templates.cli import main, parse
from tools import readme

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "preview.md").read_text(encoding="utf-8")


def test_its_commands_print_what_it_shows() -> None:
    assert readme.filled(PAGE) == PAGE


def test_its_other_commands_are_commands() -> None:
    found = re.findall(r"^cst ([^#\n]*)", PAGE, re.MULTILINE)
    assert len(found) == 3
    assert all(parse(words.split()) is not None for words in found)


def test_a_change_is_shown_as_it_says(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (shown,) = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    old, new = re.findall(r"\[-(.*?)-\]\{\+(.*?)\+\}", shown)[0]
    goldens = tmp_path / "goldens"
    shutil.copytree(ROOT / "tests" / "golden" / "ru" / "shipping", goldens / "ru" / "shipping")
    for path in goldens.rglob("dispatched.sms.txt"):
        text = path.read_text(encoding="utf-8")
        assert new in text
        path.write_text(text.replace(new, old), encoding="utf-8")
    monkeypatch.chdir(ROOT)
    assert main(["test", "dispatched", "-l", "ru", "--goldens", str(goldens)]) == 1
    out = capfd.readouterr().out
    assert out.startswith(shown), out


def test_what_it_links_to_is_there() -> None:
    targets = re.findall(r'\]\(([^)#:]+)\)|src="([^"]+)"', PAGE)
    assert len(targets) == 4
    for target in targets:
        assert (ROOT / "docs" / "".join(target)).exists(), target
