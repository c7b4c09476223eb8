"""`cst config NAME VALUE`: one setting is written, and the rest of the file stays as it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Here = Callable[..., Ran]
FILE = """\
# mine
locale: ru   # most of them
agent:
  name: 'Ольга'   # me
  gender: female
shop: {name: Lumen}
orders: [a.csv, b.csv]
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "cst" / "settings.yaml"


@pytest.fixture
def config(here: Here, tmp_path: Path) -> Callable[..., Ran]:
    def run(*words: str) -> Ran:
        return here("config", *words, env={"XDG_CONFIG_HOME": str(tmp_path)})

    return run


Config = Callable[..., Ran]


def test_a_first_setting_makes_the_file(config: Config, path: Path) -> None:
    ran = config("agent.name", "Olga")
    assert (ran.code, ran.out) == (0, "Olga\n")
    assert path.read_text() == "agent.name: Olga\n"
    assert oct(path.stat().st_mode & 0o777) == "0o600"
    config("tone", "warm")
    assert path.read_text() == "agent.name: Olga\ntone: warm\n"


def test_comments_alone_are_kept(config: Config, path: Path) -> None:
    path.parent.mkdir()
    path.write_text("# nothing yet")
    config("tone", "warm")
    assert path.read_text() == "# nothing yet\ntone: warm\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("tone: warm\n", ""),
        ("# mine\ntone: warm   # usually\n# the end\n", "# mine\n# the end\n"),
        ("# mine\r\ntone: warm", "# mine\r\n"),
    ],
)
def test_the_last_setting_can_be_taken_out(config: Config, path: Path, before: str, after: str) -> None:
    path.parent.mkdir()
    path.write_bytes(before.encode())
    assert config("--unset", "tone").code == 0
    assert path.read_bytes() == after.encode()
    assert config("tone", "warm").code == 0


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        (["agent.name", "Sam"], "'Ольга'", "'Sam'"),
        (["agent.name", "it's: me"], "'Ольга'", "'it''s: me'"),
        (["locale", "zh"], "locale: ru", "locale: zh"),
        (["tone", "warm"], "orders: [a.csv, b.csv]\n", "orders: [a.csv, b.csv]\ntone: warm\n"),
        (["--unset", "locale"], "locale: ru   # most of them\n", ""),
        (["--unset", "agent.gender"], "  gender: female\n", ""),
        (["--unset", "shop.name"], "shop: {name: Lumen}\n", ""),
        (["--unset", "orders"], "orders: [a.csv, b.csv]\n", ""),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_nothing_else_changes(
    config: Config, path: Path, words: list[str], before: str, after: str, newline: str
) -> None:
    path.parent.mkdir()
    path.write_bytes(FILE.replace("\n", newline).encode())
    assert config(*words).code == 0
    assert path.read_bytes() == FILE.replace(before, after).replace("\n", newline).encode()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["agent.nmae", "x"], "did you mean agent.name?"),
        (["order.number", "A-1"], "there is no setting order.number"),
        (["tone", "wram"], "the corpus has no tone wram; it has neutral, warm"),
        (["platform", "ebay"], "the corpus has no platform ebay"),
        (["channel", "fax"], "the corpus has no channel fax"),
        (["locale", "de"], "nothing in the corpus is written in de"),
        (["remember", "yes"], "it is true or false"),
        (["clipboard_timeout", "soon"], "a number of seconds"),
        (["corpus", "/dev"], "there is no _corpus.yaml in /dev"),
        (["orders", "no.csv"], "there is no file no.csv"),
        (["orders.x", "no.csv"], "there is no setting"),
        (["agent.name", "a\nb"], "line break"),
        (["agent.name", " "], "--unset agent.name"),
        (["--unset", "tone"], "tone is not set"),
        (["tone", "warm", "--unset", "tone"], "--unset takes one name"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    config: Config, path: Path, words: list[str], said: str
) -> None:
    path.parent.mkdir()
    path.write_text(FILE, encoding="utf-8")
    ran = config(*words)
    assert ran.code in (1, 2)
    assert said in ran.err
    assert path.read_text(encoding="utf-8") == FILE


def test_a_group_is_not_overwritten(config: Config, path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.write_text(FILE, encoding="utf-8")
    (tmp_path / "o.csv").write_text("order.number\n1\n")
    ran = config("orders", str(tmp_path / "o.csv"))
    assert ran.code == 2
    assert "change it by hand" in ran.err
    assert path.read_text(encoding="utf-8") == FILE


def test_a_pipe_is_no_settings_file(config: Config, path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    ran = config()
    assert ran.code == 2
    assert "it is no regular file" in ran.err


def test_home_is_meant_by_a_tilde(here: Here, path: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "o.csv").write_text("order.number\nA-1\n")
    path.parent.mkdir()
    path.write_text("orders: ~/o.csv\n")
    env = {"XDG_CONFIG_HOME": str(tmp_path), "HOME": str(home), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    assert here("fill", "refund-refused", "-l", "en", "--order", "A-1", env=env).code == 0


def test_doctor_judges_the_settings_against_the_corpus(here: Here, path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.write_text("tone: wram\nplatform: amazon\nlocale: de\n")
    ran = here("doctor", env={"XDG_CONFIG_HOME": str(tmp_path)})
    assert ran.code == 1
    assert "✗ settings tone" in ran.out
    assert "✗ settings locale" in ran.out
    assert "settings platform" not in ran.out
