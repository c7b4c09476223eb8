"""`--edit`: an agent changes the finished text, and what comes back is held to everything again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import DELAY, Ran, Terminal

Cst = Callable[..., Ran]
EDIT = ["fill", "shipping-delay", "-l", "en", *DELAY, "--edit"]
EDITOR = """#!/bin/sh
cp "$2" "{folder}/seen"; ls -l "$2" > "{folder}/mode"
[ -n "$DO" ] && sed -i "$DO" "$2"
exit ${{CODE:-0}}
"""


@pytest.fixture
def desk(tmp_path: Path) -> dict[str, str]:
    """An editor that takes an argument and does what DO says, in a login session."""
    tool = tmp_path / "my editor"
    tool.write_text(EDITOR.format(folder=tmp_path))
    tool.chmod(0o755)
    (tmp_path / "run").mkdir(mode=0o700)
    return {"VISUAL": f"'{tool}' --wait", "EDITOR": "false", "XDG_RUNTIME_DIR": str(tmp_path / "run")}


def left(desk: dict[str, str]) -> list[Path]:
    return [path for path in Path(desk["XDG_RUNTIME_DIR"]).rglob("*") if path.is_file()]


def test_the_text_as_it_was_saved_is_sent(cst: Cst, desk: dict[str, str], tmp_path: Path) -> None:
    ran = cst(*EDIT, "--ui", "zh", env=desk | {"DO": "s/^Hello,/# Dear Anna,/"})
    assert ran.code == 0
    assert (
        ran.out
        == "# Dear Anna,\n\nOrder A-10293 is 3 days late. It should arrive on March 14.\n\nYour team\n"
    )
    seen = (tmp_path / "seen").read_text(encoding="utf-8")
    text, _, below = seen.partition("\n# ------------------------ >8 ------------------------\n")
    assert text == ran.out.replace("# Dear Anna", "Hello")
    assert all(line.startswith("#") for line in below.splitlines())
    assert "#   新的送达日期：March 14\n" in below
    assert "# zh：\n# 您好！\n" in below
    assert (tmp_path / "mode").read_text().startswith("-rw------- ")
    assert left(desk) == []


def test_a_page_that_stands_there_twice_sends_no_notes(
    cst: Cst, desk: dict[str, str], tmp_path: Path
) -> None:
    double = tmp_path / "double"
    double.write_text('#!/bin/sh\ncat "$1" "$1" > "$1.2" && mv "$1.2" "$1"\n')
    double.chmod(0o755)
    ran = cst(*EDIT, env=desk | {"VISUAL": str(double)})
    assert ran.out == cst(*EDIT[:-1]).out


def test_a_subject_is_the_first_line(cst: Cst, desk: dict[str, str]) -> None:
    words = [*EDIT, "--channel", "email", "--part", "all"]
    ran = cst(*words, env=desk | {"DO": "s/^Subject: .*/Subject: Soon/"})
    assert ran.out.startswith("Soon\n\nHello,\n")
    ran = cst(*words, env=desk | {"DO": "/^Subject/d"})
    assert (ran.code, ran.out) == (2, "")
    assert "does not begin with Subject:" in ran.err


def test_the_page_is_in_the_agents_language(cst: Cst, desk: dict[str, str], tmp_path: Path) -> None:
    words = [*EDIT, "--channel", "email", "--part", "subject", "--ui", "zh"]
    assert cst(*words, env=desk | {"DO": "s/^主题：.*/主题：Soon/"}).out == "Soon\n"
    assert "\n# 只发送剪切线（>8）以上的内容。全部清空即放弃。\n" in (tmp_path / "seen").read_text(
        encoding="utf-8"
    )
    assert "第一行没有以“主题：”开头" in cst(*words, env=desk | {"DO": "/^主题/d"}).err


def test_json_says_that_it_was_edited(cst: Cst, desk: dict[str, str]) -> None:
    said = json.loads(cst(*EDIT, "--json", env=desk | {"DO": "s/Your team/Bye/"}).out)
    assert said["edited"] is True
    assert said["body"].endswith("\n\nBye")
    assert said["length"]["characters"] == len(said["body"])
    assert "edited" not in json.loads(cst(*EDIT, "--json", env=desk).out)


def test_both_languages_are_one_file(cst: Cst, desk: dict[str, str]) -> None:
    words = ["fill", "shipping-delay", "-l", "ru,en", *DELAY, "--edit"]
    ran = cst(*words, env=desk | {"DO": "s/^Hello,/Dear Anna,/; s/^Здравствуйте!/Анна!/"})
    assert ran.out.startswith("Анна!\n")
    assert "\n----------\n\nDear Anna,\n" in ran.out


@pytest.mark.parametrize(
    ("do", "more", "said"),
    [
        ("1,$d", [], "the text is empty: nothing was sent"),
        ("1,/>8/{/>8/!d}", [], "the text is empty: nothing was sent"),
        ("/>8/d", [], "the line with the scissors is gone"),
        ("s/Your team/{{ agent.name }}/", [], "the text holds {{"),
        ("s/Your team/‹agent›/", [], "the text holds ‹"),
        ("s/Your team/\\x1b[31mred/", [], "control or hidden characters"),
        ("s/Your team/\\xff/", [], "is not UTF-8"),
        ("s/Your team/a@example.com/", ["--platform", "amazon"], "Amazon: No contact details"),
        ("s/Your team/" + "x" * 400 + "/", [], "characters long and message takes 400"),
    ],
)
def test_what_must_not_be_sent_is_refused(
    cst: Cst, desk: dict[str, str], do: str, more: list[str], said: str
) -> None:
    ran = cst(*EDIT, *more, env=desk | {"DO": do})
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert left(desk) == []


def test_an_editor_that_fails_sends_nothing(cst: Cst, desk: dict[str, str]) -> None:
    ran = cst(*EDIT, env=desk | {"CODE": "3"})
    assert (ran.code, ran.out) == (2, "")
    assert "ended with 3: nothing was sent" in ran.err


@pytest.mark.parametrize("editor", ["no-such-editor", "'unclosed"])
def test_an_editor_that_is_not_there(cst: Cst, desk: dict[str, str], editor: str) -> None:
    ran = cst(*EDIT, env=desk | {"VISUAL": editor})
    assert (ran.code, ran.out) == (2, "")
    assert "editor" in ran.err


def test_on_a_terminal_it_may_be_edited_again(
    terminal: Callable[..., Terminal], desk: dict[str, str]
) -> None:
    agent = terminal(*EDIT, env=desk | {"DO": "s/Your team/{{/"})
    agent.sees("! the text holds {{, which no customer should read")
    agent.sees("1-2: ")
    agent.types("2")
    assert agent.ends() == 2
    assert left(desk) == []


def test_a_program_that_is_ended_leaves_no_file(
    terminal: Callable[..., Terminal], desk: dict[str, str]
) -> None:
    agent = terminal(*EDIT, env=desk | {"DO": "s/Your team/{{/"})
    agent.sees("1-2: ")
    assert len(left(desk)) == 1
    agent.process.terminate()
    assert agent.ends() == 143
    assert left(desk) == []
