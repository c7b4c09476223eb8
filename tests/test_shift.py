"""An agent's shift in a real tmux: the same screens in every environment, and the reply is on the clipboard."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools import shift

SCREENS = Path(__file__).resolve().parent.parent / "docs" / "screens"


@pytest.fixture(autouse=True)
def _tmux() -> None:
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")


@pytest.mark.parametrize("size", shift.SIZES)
@pytest.mark.parametrize("environment", shift.ENVIRONMENTS)
def test_every_screen_is_the_one_that_is_kept(size: str, environment: str, tmp_path: Path) -> None:
    kept = {path.stem: path.read_text(encoding="utf-8") for path in (SCREENS / size).glob("*.txt")}
    with shift.at_work(shift.SIZES[size], shift.ENVIRONMENTS[environment], tmp_path) as tmux:
        seen = {shot.name: shot.text for shot in shift.record(tmux)}
    assert sorted(seen) == sorted(kept)
    for name, text in seen.items():
        assert text == kept[name], f"{name}: python tools/pictures.py, then read the diff"


def test_the_reply_can_be_pasted_until_the_next_one_is_begun(tmp_path: Path) -> None:
    with shift.at_work(shift.SIZES["80x24"], shift.ENVIRONMENTS["LANG=C"], tmp_path) as tmux:
        screens = shift.record(tmux)
        while next(screens).name != "copied":
            pass
        pasted = tmux.pasted()
        assert pasted.startswith("Здравствуйте!\n")
        assert "3 дня" in pasted
        assert "14–17 марта" in pasted
        assert pasted.endswith("Lumen Home")


@pytest.mark.parametrize("size", shift.SIZES)
def test_ctrl_c_leaves_at_once_with_its_own_exit_code(size: str) -> None:
    interrupted = sorted((SCREENS / size).glob("ctrl-c-*.txt"))
    assert len(interrupted) == shift.QUESTIONS
    for path in interrupted:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines[-3:] == ["$ echo $?", "130", "$"], path


@pytest.mark.parametrize("size", shift.SIZES)
def test_no_line_is_cut_by_the_terminal(size: str) -> None:
    columns, rows = shift.SIZES[size]
    for path in (SCREENS / size).glob("*.txt"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= rows, path
        assert all(len(line) <= columns for line in lines), path
