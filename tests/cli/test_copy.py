"""`cst copy`: printed and copied; honest where that failed; a refused reply leaves no other behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import DELAY, Ran

Cst = Callable[..., Ran]
COPY = ["copy", "shipping-delay", "-l", "ru", *DELAY]
BODY = "Здравствуйте!\n\nЗаказ A-10293 задерживается на 3 дня. Новая дата доставки: 14 марта.\n\nВаша команда"
XCLIP = """#!/bin/sh
# an X11 clipboard that is a file beside this script
held="$(dirname "$0")/held"
case "$*" in
  *TARGETS) [ -f "$held" ] && echo UTF8_STRING ;;
  *-o*) [ -f "$held" ] && cat "$held" ;;
  *) cat > "$held" ;;
esac
"""


@pytest.fixture
def desk(tmp_path: Path, environment: dict[str, str]) -> dict[str, str]:
    """An X11 session with a clipboard that can be looked at: the file `held`."""
    tool = tmp_path / "xclip"
    tool.write_text(XCLIP)
    tool.chmod(0o755)
    return {
        "PATH": f"{tmp_path}:{environment['PATH']}",
        "DISPLAY": ":0",
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }


def test_the_reply_goes_to_stdout_and_onto_the_clipboard(
    cst: Cst, desk: dict[str, str], tmp_path: Path
) -> None:
    ran = cst(*COPY, env=desk)
    assert (ran.code, ran.out) == (0, BODY + "\n")
    assert (tmp_path / "held").read_text(encoding="utf-8") == BODY
    assert ran.err.splitlines()[-1].startswith("Copied")


def test_the_part_that_was_asked_for_is_copied(cst: Cst, desk: dict[str, str], tmp_path: Path) -> None:
    cst(*COPY, "--channel", "email", "--part", "subject", env=desk)
    assert (tmp_path / "held").read_text(encoding="utf-8") == "Заказ A-10293 придёт позже"


def test_a_command_of_ones_own(cst: Cst, tmp_path: Path) -> None:
    ran = cst(*COPY, "-q", "--clipboard", f"cat > {tmp_path}/mine")
    assert (ran.code, (tmp_path / "mine").read_text(encoding="utf-8")) == (0, BODY)


def test_without_a_clipboard_the_reply_is_still_printed(cst: Cst) -> None:
    ran = cst(*COPY)
    assert (ran.code, ran.out) == (1, BODY + "\n")
    assert "did not reach the clipboard" in ran.err


def test_a_command_that_fails(cst: Cst) -> None:
    ran = cst(*COPY, "--clipboard", "exit 3")
    assert (ran.code, ran.out) == (1, BODY + "\n")
    assert "3" in ran.err


@pytest.mark.parametrize(
    "refused",
    [
        ["copy", "refund-refused", "-l", "ru"],
        ["copy", "refund-refused", "-l", "ru", "-s", "nonsense=1"],
        ["copy", "shipping-delay", "-l", "en", *DELAY, "--platform", "amazon", "-s", "note=a@example.com"],
        ["copy", "no-such-scenario-at-all", "-l", "ru"],
    ],
)
def test_a_refused_reply_leaves_no_other_customers_behind(
    cst: Cst, desk: dict[str, str], tmp_path: Path, refused: list[str]
) -> None:
    cst(*COPY, env=desk)
    ran = cst(*refused, env=desk)
    assert (ran.code, ran.out) == (2, "")
    assert (tmp_path / "held").read_text(encoding="utf-8") == ""
    assert "it was emptied" in ran.err


def test_what_is_not_ours_stays(cst: Cst, desk: dict[str, str], tmp_path: Path) -> None:
    cst(*COPY, env=desk)
    (tmp_path / "held").write_text("a recipe", encoding="utf-8")
    ran = cst("copy", "refund-refused", "-l", "ru", env=desk)
    assert ran.code == 2
    assert (tmp_path / "held").read_text(encoding="utf-8") == "a recipe"
    assert "clipboard" not in ran.err


def test_where_the_clipboard_cannot_be_read_it_is_said(
    cst: Cst, desk: dict[str, str], tmp_path: Path
) -> None:
    mine = ["--clipboard", f"cat > {tmp_path}/mine"]
    cst(*COPY, *mine, env=desk)
    ran = cst("copy", "refund-refused", "-l", "ru", *mine, env=desk)
    assert "the last reply may still be on it" in ran.err
    ran = cst("copy", "refund-refused", "-l", "ru", *mine, env=desk)
    assert "clipboard" not in ran.err  # once for what was copied


def test_the_note_of_what_was_copied_is_private(cst: Cst, desk: dict[str, str], tmp_path: Path) -> None:
    cst(*COPY, env=desk)
    notes = [path for path in (tmp_path / "state").rglob("*") if path.is_file()]
    assert [oct(path.stat().st_mode & 0o777) for path in notes] == ["0o600"]
    assert oct(notes[0].parent.stat().st_mode & 0o777) == "0o700"


def test_state_that_cannot_be_written_stops_nothing(cst: Cst, desk: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where a directory should be")
    ran = cst(*COPY, env=desk)
    assert (ran.code, ran.out) == (0, BODY + "\n")


@pytest.mark.parametrize("mistake", [["--bogus"], ["--turn", "many"], ["--channel", "smoke"]])
def test_a_call_that_cannot_be_read_leaves_no_other_customers_reply(
    cst: Cst, desk: dict[str, str], tmp_path: Path, mistake: list[str]
) -> None:
    assert cst(*COPY, env=desk).code == 0
    ran = cst(*COPY, *mistake, env=desk)
    assert (ran.code, ran.out) == (2, "")
    assert (tmp_path / "held").read_text(encoding="utf-8") == ""
    assert "emptied" in ran.err


def test_a_copy_that_cannot_be_noted_is_told(cst: Cst, desk: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("not a directory")
    ran = cst(*COPY, env=desk | {"XDG_STATE_HOME": str(tmp_path / "blocked")})
    assert ran.code == 0
    assert "could not be noted" in ran.err
