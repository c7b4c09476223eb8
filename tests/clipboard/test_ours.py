"""Our last text is known again without being kept."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cs_templates.clipboard import ours

from .conftest import FAILS, Desk

REPLY = "Здравствуйте, Анна! Возврат 12,50 € отправлен."
HOLDS = 'case "$*" in\n*--input) cat > "{file}";;\n*--output) cat "{file}";;\n*--clear) printf "" > "{file}";;\nesac\n'
X11 = {"DISPLAY": ":0"}


@pytest.fixture
def note(tmp_path: Path) -> str:
    return str(tmp_path / "last-copied")


def test_the_note_holds_nothing_of_the_text_and_is_private(note: str) -> None:
    assert ours.remember(note, REPLY, "xsel")
    written = Path(note).read_text(encoding="ascii")
    name, salt, digest = written.split()
    assert (name, len(salt), len(digest)) == ("xsel", 32, 64)
    assert stat.S_IMODE(os.stat(note).st_mode) == 0o600
    assert ours.remember(note, REPLY, "xsel")
    assert Path(note).read_text(encoding="ascii").split()[1:] != [salt, digest]
    assert [path.name for path in Path(note).parent.iterdir() if path.is_file()] == ["last-copied"]


def test_our_text_is_emptied_once(desk: Desk, note: str) -> None:
    held = desk.tool("xsel", HOLDS)
    held.write_text(REPLY, encoding="utf-8")
    ours.remember(note, REPLY, "xsel")
    assert ours.forget_if_ours(note, desk.env(**X11)) == "emptied"
    assert held.read_bytes() == b""
    assert not Path(note).exists()
    assert ours.forget_if_ours(note, desk.env(**X11)) == "not ours"


@pytest.mark.parametrize("there", ["the agent's own note", REPLY + "\n", REPLY.upper()])
def test_anything_else_stays(desk: Desk, note: str, there: str) -> None:
    held = desk.tool("xsel", HOLDS)
    held.write_text(there, encoding="utf-8")
    ours.remember(note, REPLY, "xsel")
    assert ours.forget_if_ours(note, desk.env(**X11)) == "not ours"
    assert held.read_text(encoding="utf-8") == there


@pytest.mark.parametrize("backend", ["osc52", "command", "xclip", "one that was renamed"])
def test_what_cannot_be_read_is_said_to_be_so(desk: Desk, note: str, backend: str) -> None:
    desk.tool("xclip", FAILS)
    ours.remember(note, REPLY, backend.replace(" ", "-"))
    assert ours.forget_if_ours(note, desk.env(**X11)) == "unreadable"
    may_tell_later = backend == "xclip"
    assert Path(note).exists() == may_tell_later
    assert ours.forget_if_ours(note, desk.env(**X11)) == ("unreadable" if may_tell_later else "not ours")


def test_a_tool_that_cannot_empty_leaves_it_unreadable(desk: Desk, note: str) -> None:
    held = desk.tool("xsel", 'case "$*" in *--output) cat "{file}";; *) exit 1;; esac\n')
    held.write_text(REPLY, encoding="utf-8")
    ours.remember(note, REPLY, "xsel")
    assert ours.forget_if_ours(note, desk.env(**X11)) == "unreadable"


@pytest.mark.parametrize(
    "content", [b"", b"xsel", b"xsel zz 11", b"a b c d", b"\xff\xfe 00 11", b"x" * 10_000]
)
def test_a_broken_note_is_no_note(desk: Desk, note: str, content: bytes) -> None:
    Path(note).write_bytes(content)
    assert ours.forget_if_ours(note, desk.env(**X11)) == "not ours"


def test_the_directory_is_made_private(tmp_path: Path) -> None:
    note = tmp_path / "state" / "last-copied"
    assert ours.remember(str(note), REPLY, "xsel")
    assert stat.S_IMODE(note.parent.stat().st_mode) == 0o700


def test_without_a_place_for_it_nothing_is_remembered_and_nothing_breaks(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the directory should be", encoding="utf-8")
    note = str(tmp_path / "state" / "last-copied")
    assert not ours.remember(note, REPLY, "xsel")
    assert ours.forget_if_ours(note, desk.env(**X11)) == "not ours"
