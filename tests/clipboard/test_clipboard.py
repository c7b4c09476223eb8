"""Which tool takes the text, what is said of it, and what is said when none does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cs_templates import clipboard
from cs_templates.clipboard import osc52
from cs_templates.errors import ClipboardError

from .conftest import FAILS, HANGS, TAKES, Desk

ROOT = Path(__file__).resolve().parents[2]
REPLY = "您好，Анна！\n退款 12,50 € 已于 3 月 14 日发送。 ¡Gracias! 😀"

WAYLAND = {"WAYLAND_DISPLAY": "wayland-1"}
X11 = {"DISPLAY": ":0"}
TMUX = {"TMUX": "/run/tmux-1000/default,1,0"}
SSH = {"SSH_CONNECTION": "10.0.0.5 50000 10.0.0.9 22"}
SSH_TTY = {"SSH_TTY": "/dev/pts/3"}
SLOW = (
    "re json enum dataclasses typing pathlib datetime subprocess collections functools contextlib tempfile "
    "hashlib shutil base64 signal selectors threading"
)
EVERY_TOOL = ("wl-copy", "xclip", "xsel", "tmux", "pbcopy", "powershell.exe")

COPIED = "Copied with {}."
LOADED = "Loaded into tmux (prefix ] pastes it) and sent to the terminal; it does not say whether it took it."
SENT = "Sent to the terminal (OSC 52); it does not say whether it took it."
FAR = " That is the clipboard of the machine at the far end of SSH."


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in the terminal's place."""
    path = tmp_path / "tty"
    path.touch()
    monkeypatch.setattr(osc52, "TERMINAL", str(path))
    return path


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the tests run on, the tools of these tests are those of Linux."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("cs_templates.clipboard.wsl._kernel", lambda: "6.1.0-amd64")


@pytest.mark.parametrize(
    ("session", "backend", "said", "certain"),
    [
        (WAYLAND, "wl-copy", COPIED.format("wl-copy"), True),
        (WAYLAND | X11, "wl-copy", COPIED.format("wl-copy"), True),
        (WAYLAND | X11 | TMUX, "wl-copy", COPIED.format("wl-copy"), True),
        (X11, "xclip", COPIED.format("xclip"), True),
        (X11 | TMUX, "xclip", COPIED.format("xclip"), True),
        (TMUX, "tmux", LOADED, False),
        ({}, "osc52", SENT, False),
        (SSH, "osc52", SENT, False),
        (SSH_TTY, "osc52", SENT, False),
        (SSH | X11 | WAYLAND, "osc52", SENT, False),
        (SSH | TMUX, "tmux", LOADED, False),
        (SSH | TMUX | X11 | WAYLAND, "tmux", LOADED, False),
        ({"WSL_DISTRO_NAME": "Debian"} | WAYLAND, "wsl", "Copied to the Windows clipboard.", True),
        ({"CST_CLIPBOARD": "xsel"} | WAYLAND | X11 | SSH, "xsel", COPIED.format("xsel") + FAR, True),
        ({"CST_CLIPBOARD": "osc52"} | WAYLAND, "osc52", SENT, False),
    ],
)
def test_the_order(
    desk: Desk, terminal: Path, session: dict[str, str], backend: str, said: str, certain: bool
) -> None:
    for name in EVERY_TOOL:
        desk.tool(name, TAKES)
    copied = clipboard.copy(REPLY, env=desk.env(**session))
    assert (copied.backend, copied.said, copied.certain) == (backend, said, certain)


@pytest.mark.parametrize(("session", "tool"), [(WAYLAND, "wl-copy"), (X11, "xclip"), (TMUX, "tmux")])
def test_the_bytes_are_utf8_and_no_more(desk: Desk, session: dict[str, str], tool: str) -> None:
    got = desk.tool(tool, TAKES)
    clipboard.copy(REPLY, env=desk.env(**session))
    assert got.read_bytes() == REPLY.encode("utf-8")


def test_macos_comes_before_all_but_ssh(desk: Desk, terminal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    got = desk.tool("pbcopy", 'cat > "{file}"\nprintf " $LC_ALL" >> "{file}"\n')
    assert clipboard.copy(REPLY, env=desk.env(LANG="C", **TMUX, **X11)).said == "Copied with pbcopy."
    assert got.read_bytes() == REPLY.encode("utf-8") + b" en_US.UTF-8"
    assert clipboard.copy(REPLY, env=desk.env(**SSH)).backend == "osc52"


@pytest.mark.parametrize(
    ("first", "why"),
    [
        (FAILS, "xclip ended with exit code 1 (Error: Can't open display: :9)"),
        (HANGS, "xclip did not answer within 0.2 s"),
    ],
)
def test_when_one_fails_the_next_is_tried(desk: Desk, terminal: Path, first: str, why: str) -> None:
    desk.tool("xclip", first)
    got = desk.tool("xsel", TAKES)
    assert clipboard.copy(REPLY, env=desk.env(**X11), timeout=0.2).said == "Copied with xsel."
    assert got.read_bytes() == REPLY.encode("utf-8")
    desk.tool("xsel", FAILS)
    terminal.unlink()
    with pytest.raises(ClipboardError) as caught:
        clipboard.copy(REPLY, env=desk.env(**X11), timeout=0.2)
    assert caught.value.message == (
        f"the text did not reach the clipboard: {why}; "
        "xsel ended with exit code 1 (Error: Can't open display: :9); osc52 has no terminal to send to"
    )
    assert caught.value.code == 1


def test_what_is_missing_is_named(desk: Desk, terminal: Path) -> None:
    terminal.unlink()
    with pytest.raises(ClipboardError) as caught:
        clipboard.copy(REPLY, env=desk.env(**WAYLAND, **X11))
    assert caught.value.detail["tried"] == [
        {"backend": "wl-copy", "why": "is not installed (package wl-clipboard)"},
        {"backend": "xclip", "why": "is not installed"},
        {"backend": "xsel", "why": "is not installed"},
        {"backend": "osc52", "why": "has no terminal to send to"},
    ]
    assert "CST_CLIPBOARD" in caught.value.hint


def test_an_old_tmux_is_explained(desk: Desk, terminal: Path) -> None:
    desk.tool("tmux", "echo 'command load-buffer: unknown flag -w' >&2\nexit 1\n")
    with pytest.raises(ClipboardError) as caught:
        clipboard.copy(REPLY, env=desk.env(**SSH, **TMUX))
    assert caught.value.message == (
        "the text did not reach the clipboard: tmux ended with exit code 1 "
        "(command load-buffer: unknown flag -w); load-buffer -w needs tmux 3.2 or newer; "
        "osc52 is dropped inside tmux: tmux load-buffer -w (tmux 3.2 or newer) is the way there"
    )
    assert terminal.read_bytes() == b""


def test_over_ssh_the_far_machine_is_named(desk: Desk, terminal: Path) -> None:
    terminal.unlink()
    desk.tool("xclip", TAKES)
    assert clipboard.copy(REPLY, env=desk.env(**SSH, **X11)).said == COPIED.format("xclip") + FAR
    forwarded = desk.env(**SSH, DISPLAY="localhost:10.0")
    assert clipboard.copy(REPLY, env=forwarded).said == COPIED.format("xclip")


@pytest.mark.parametrize(
    ("explicit", "env"),
    [
        ("cat > {}", {}),
        (None, {"CST_CLIPBOARD": " cat > {} "}),
        ("cat > {}", {"CST_CLIPBOARD": "xclip"}),
    ],
)
def test_a_command_of_ones_own(desk: Desk, tmp_path: Path, explicit: str | None, env: dict[str, str]) -> None:
    xclip = desk.tool("xclip", TAKES)
    file = tmp_path / "моё"
    given = explicit and explicit.format(file)
    session = {name: value.format(file) for name, value in env.items()}
    copied = clipboard.copy(REPLY, explicit=given, env=desk.env(**X11, **session))
    assert (copied.backend, copied.said) == ("command", f"Copied with cat > {file}.")
    assert file.read_bytes() == REPLY.encode("utf-8")
    assert not xclip.exists()


@pytest.mark.parametrize(
    ("explicit", "message"),
    [
        ("xsel", "xsel is not installed"),
        ("exit 7", "command (exit 7) ended with exit code 7"),
        ("sleep 9", "command (sleep 9) did not answer within 0.2 s"),
    ],
)
def test_after_an_explicit_choice_no_other_is_tried(desk: Desk, explicit: str, message: str) -> None:
    got = desk.tool("xclip", TAKES)
    with pytest.raises(ClipboardError) as caught:
        clipboard.copy(REPLY, explicit=explicit, env=desk.env(**X11), timeout=0.2)
    assert caught.value.message == f"the text did not reach the clipboard: {message}"
    assert not got.exists()


def test_a_mistyped_name_is_told_by_the_shell(desk: Desk) -> None:
    with pytest.raises(ClipboardError, match=r"command \(xlcip\) ended with exit code 127 \(.*not found\)"):
        clipboard.copy(REPLY, explicit="xlcip", env=desk.env())


def test_an_interrupt_is_not_a_failed_tool(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_args: object) -> str:
        raise KeyboardInterrupt

    desk.tool("xclip", TAKES)
    xsel = desk.tool("xsel", TAKES)
    monkeypatch.setattr("cs_templates.clipboard.xclip.copy", interrupted)
    with pytest.raises(KeyboardInterrupt):
        clipboard.copy(REPLY, env=desk.env(**X11))
    assert not xsel.exists()


def test_reading_and_emptying_use_the_tool_that_copying_would(desk: Desk, terminal: Path) -> None:
    desk.tool("xsel", 'case "$*" in *--output) printf "привет";; *--clear) : > "{file}";; esac\n')
    env = desk.env(**X11)
    assert clipboard.read(env) == "привет"
    assert clipboard.clear(env).said == "Emptied with xsel."
    assert (desk.directory / "xsel.got").exists()
    assert clipboard.read(desk.env(**SSH)) is None
    assert clipboard.clear(desk.env(**SSH)).said == "Asked osc52 to empty it."
    assert terminal.read_bytes() == b"\x1b]52;c;!\x07"


def test_bytes_that_are_no_text_are_not_read(desk: Desk) -> None:
    desk.tool("xsel", "printf '\\377\\376'\n")
    assert clipboard.read(desk.env(**X11)) is None


def test_with_nothing_there_is_nothing_to_read_or_empty(desk: Desk, terminal: Path) -> None:
    terminal.unlink()
    assert clipboard.read(desk.env()) is None
    with pytest.raises(ClipboardError, match="no clipboard was found"):
        clipboard.clear(desk.env())
    assert clipboard.read(desk.env(CST_CLIPBOARD="cat", **X11)) is None


def test_copying_loads_nothing_slow(desk: Desk) -> None:
    desk.tool("xclip", TAKES)
    code = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from cs_templates import clipboard
from cs_templates.clipboard import ours
copied = clipboard.copy("x", env={desk.env(**X11)!r})
ours.remember({str(desk.directory / "note")!r}, "x", copied.backend)
print(copied.backend, [name for name in {SLOW!r}.split() if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, check=True, text=True
    )
    assert done.stdout == "xclip []\n"
