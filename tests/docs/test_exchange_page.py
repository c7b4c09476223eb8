"""docs/exchange.md does what it says: its excerpt is what is written, its import prints what it shows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import polib
import pytest

from cs_templates.authoring.exchange.unit import STATES
from cs_templates.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "exchange.md").read_text(encoding="utf-8")


@pytest.fixture
def ru(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The Russian texts of the shipped corpus, as the page exports them."""
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CST_CORPUS", str(tmp_path / "templates"))
    assert main(["export", "-l", "ru", "-o", "ru.po"]) == 0
    return tmp_path / "ru.po"


def _block(kind: str) -> str:
    found = re.search(rf"^```{kind}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def test_its_excerpt_is_what_is_written(ru: Path) -> None:
    assert _block("po") in ru.read_text(encoding="utf-8")


def test_its_import_prints_what_it_shows(ru: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = PAGE[PAGE.index("$ cst import ru.po --dry-run\n") :].partition("```")[0].split("\n", 1)[1]
    file = polib.pofile(str(ru))
    texts = {entry.msgctxt: entry for entry in file}
    subject, chat = texts["shipping-delay/email.subject"], texts["shipping-delay/chat.body"]
    subject.msgstr = "Заказ {order_number}: новая дата доставки"
    chat.msgstr = chat.msgstr.replace("{order_number} ", "")
    file.save(str(ru))
    capsys.readouterr()
    assert main(["import", "ru.po", "--dry-run"]) == 1
    said = capsys.readouterr()
    assert _without_lines(said.out + said.err) == _without_lines(shown)


def _without_lines(text: str) -> str:
    return re.sub(r"ru\.po:\d+|\d+ stay", "", text)


def test_it_names_every_state() -> None:
    table = PAGE[PAGE.index("| in PO |") :].partition("\n\n")[0]
    assert {*STATES, "state"} == set(re.findall(r"`(\w+)`", table))
