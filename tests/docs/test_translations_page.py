"""docs/translations.md does what it says: its commands print what it shows, what they name is there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from cs_templates import cli
from tools import readme

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "translations.md").read_text(encoding="utf-8")


def test_its_commands_print_what_it_shows() -> None:
    assert readme.filled(PAGE) == PAGE


def test_every_call_is_of_options_that_there_are() -> None:
    calls = re.findall(r"^cst .*", PAGE, re.MULTILINE)
    assert len(calls) >= 7
    for call in calls:
        assert cli.parse(shlex.split(call, comments=True)[1:]) is not None, call


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_what_went_stale_is_shown_so(home: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str],
                                     monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    shop = tmp_path / "shop"
    shutil.copytree(ROOT / "templates", shop / "templates")
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "the corpus"]):
        who = ["-c", "user.name=Olga", "-c", "user.email=olga@shop.example"]
        subprocess.run(["git", *who, *words], cwd=shop, check=True)
    source = shop / "templates/en/shipping/dispatched.yaml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("on its way to you.", "on its way.", 1), encoding="utf-8")
    monkeypatch.chdir(shop)
    monkeypatch.delenv("CST_CORPUS")
    monkeypatch.setenv("COLUMNS", "100")
    capfd.readouterr()
    assert cli.main(["stale", "dispatched", "-l", "ru"]) == 0
    printed = capfd.readouterr().out
    block = re.search(r"<!-- stale -->\n```\n\$ [^\n]*\n(.*?)```", PAGE, re.DOTALL)
    assert block is not None
    assert _timeless(printed) == _timeless(block[1] + "\n")


def _timeless(text: str) -> str:
    """Without the day and the commit, and the place of a stamp."""
    return re.sub(r"as of .*", "as of then", re.sub(r"\.yaml:\d+:\d+", ".yaml", text))


def test_what_it_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)[^)]*\)", PAGE):
        assert (ROOT / "docs" / target).exists(), target
