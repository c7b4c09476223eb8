"""What the doctor says of the clipboard, and that it leaves it as it was."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cs_templates.clipboard import doctor, osc52

from .conftest import TAKES, Desk

X11 = {"DISPLAY": ":0"}
# An X11 clipboard in a file, as xclip shows it: without the file there is nothing.
XCLIP = (
    'case "$*" in\n*-in) cat > "{file}";;\n'
    '*TARGETS) [ -f "{file}" ] || { echo "Error: target TARGETS not available" >&2; exit 1; }; echo UTF8_STRING;;\n'
    '*-out*) cat "{file}" || exit 1;;\nesac\n'
)
FORGETFUL = XCLIP.replace('*-out*) cat "{file}"', "*-out*) echo something else")


@pytest.fixture(autouse=True)
def linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("cs_templates.clipboard.wsl._kernel", lambda: "6.1.0-amd64")
    monkeypatch.setattr(osc52, "TERMINAL", str(tmp_path / "no-terminal"))


def test_every_back_end_is_listed_in_order_with_its_reason(desk: Desk) -> None:
    desk.tool("xclip", TAKES)
    assert doctor.available(desk.env(**X11)) == [
        ("pbcopy", False, "is for macOS"),
        ("windows", False, "is for Windows"),
        ("wsl", False, "is for WSL"),
        ("wl-copy", False, "is for a Wayland session (WAYLAND_DISPLAY)"),
        ("xclip", True, ""),
        ("xsel", False, "is not installed"),
        ("tmux", False, "is for a session inside tmux (TMUX)"),
        ("osc52", False, "has no terminal to send to"),
    ]


def test_over_ssh_the_terminal_comes_first(desk: Desk) -> None:
    assert doctor.available(desk.env(SSH_TTY="/dev/pts/1"))[0] == (
        "osc52",
        False,
        "has no terminal to send to",
    )
    assert doctor.available(desk.env(SSH_TTY="/dev/pts/1", TMUX="x"))[0] == (
        "tmux",
        False,
        "is not installed",
    )


@pytest.mark.parametrize(
    ("choice", "state"),
    [
        ("xsel", ("xsel", False, "is not installed")),
        ("ssh desk pbcopy", ("command", True, "ssh desk pbcopy")),
    ],
)
def test_a_choice_stands_alone(desk: Desk, choice: str, state: tuple[str, bool, str]) -> None:
    assert doctor.available(desk.env(CST_CLIPBOARD=choice, **X11)) == [state]


@pytest.mark.parametrize("held", [None, b"what the agent copied: \xe4\xbd\xa0\n"])
def test_the_round_trip_leaves_it_as_it_was(desk: Desk, held: bytes | None) -> None:
    file = desk.tool("xclip", XCLIP)
    if held is not None:
        file.write_bytes(held)
    expected = ("xclip", True, "xclip gave back what it was given.")
    assert doctor.round_trip(desk.env(**X11)) == expected
    assert file.read_bytes() == (held or b"")


def test_a_tool_that_gives_back_something_else_is_found_out(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "_SETTLES", 0.1)
    desk.tool("xclip", FORGETFUL).write_bytes(b"x")
    expected = ("xclip", False, "xclip took a text and gave back another.")
    assert doctor.round_trip(desk.env(**X11)) == expected


def test_a_tool_that_fails_is_found_out(desk: Desk) -> None:
    desk.tool("xclip", XCLIP.replace('cat > "{file}"', "exit 3")).write_bytes(b"x")
    assert doctor.round_trip(desk.env(**X11)) == ("xclip", False, "xclip ended with exit code 3.")


def test_what_cannot_be_put_back_is_not_touched(desk: Desk) -> None:
    """A picture, say: xsel prints nothing for it, as for an empty clipboard."""
    wrote = desk.tool("xsel", 'case "$*" in *--input|*--clear) cat > "{file}";; esac\n')
    backend, outcome, _ = doctor.round_trip(desk.env(**X11))
    assert (backend, outcome) == ("xsel", None)
    assert not wrote.exists()


def test_with_nothing_to_try_it_says_so(desk: Desk) -> None:
    expected = ("command", None, "There is no back end here that could be read.")
    assert doctor.round_trip(desk.env()) == expected
