"""docs/trainers.md does what it says: followed word for word in an empty directory, it prints what it shows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from cs_templates.cli import main
from tools import walk

PAGE = walk.PAGE.read_text(encoding="utf-8")


def test_who_follows_it_word_for_word_sees_what_it_shows(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    shop = tmp_path / "shop"
    shop.mkdir()
    monkeypatch.chdir(shop)
    monkeypatch.delenv("CST_CORPUS")
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Olga")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "olga@shop.example")

    def run(words: list[str]) -> str:
        capfd.readouterr()
        if words[0] == "cst":
            assert main(words[1:]) in (0, 1), words
        else:
            subprocess.run(words, check=True)
        out, err = capfd.readouterr()
        return err + out

    assert walk.followed(PAGE, shop, run).splitlines() == PAGE.splitlines(), (
        "python tools/walk.py writes it anew"
    )


def test_what_it_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)[^)]*\)", PAGE):
        assert (walk.PAGE.parent / target).exists(), target
