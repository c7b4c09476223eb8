"""OSC 52: whole or not at all, wrapped where it must be, honest about what is known."""

from __future__ import annotations

import base64
import os
import pty
import subprocess
import sys
import termios
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cs_templates.clipboard import osc52
from cs_templates.errors import ClipboardError

from .conftest import needs

ROOT = Path(__file__).resolve().parents[2]
REPLY = "Hola, Анна: 退款 12,50 €\n"
XTERM = {"TERM": "xterm-256color"}
SCREEN = {"TERM": "screen", "STY": "1234.pts-0.desk"}


class Screen:
    """The other side of a pseudo-terminal: collects what is sent."""

    def __init__(self) -> None:
        self.side, self.theirs = pty.openpty()
        mode = termios.tcgetattr(self.theirs)
        mode[1] &= ~termios.OPOST
        termios.tcsetattr(self.theirs, termios.TCSANOW, mode)
        self.got = b""
        self.reader = threading.Thread(target=self._read, daemon=True)

    def listen(self) -> None:
        self.reader.start()

    def _read(self) -> None:
        while True:
            try:
                self.got += os.read(self.side, 65536)
            except OSError:
                return

    def end(self) -> None:
        os.close(self.theirs)
        if self.reader.ident:
            self.reader.join(5)
        os.close(self.side)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    screen = Screen()
    monkeypatch.setattr(osc52, "TERMINAL", os.ttyname(screen.theirs))
    yield screen
    if screen.theirs >= 0:
        screen.end()


def copy(screen: Screen, text: str, env: dict[str, str]) -> tuple[str, bytes]:
    screen.listen()
    said = osc52.copy(text.encode("utf-8"), env, 2)
    screen.end()
    screen.theirs = -1
    return said, screen.got


def test_the_sequence(screen: Screen) -> None:
    said, got = copy(screen, REPLY, XTERM)
    assert got == b"\x1b]52;c;" + base64.b64encode(REPLY.encode()) + b"\x07"
    assert said == "Sent to the terminal (OSC 52); it does not say whether it took it."


@pytest.mark.parametrize(("env", "most"), [(XTERM, 74_994), (SCREEN, 73_764)])
def test_the_longest_text_is_sent_whole(screen: Screen, env: dict[str, str], most: int) -> None:
    assert osc52.limit(env) == most
    _, got = copy(screen, "x" * most, env)
    assert osc52.LONGEST_SEQUENCE - 4 < len(got) <= osc52.LONGEST_SEQUENCE
    assert base64.b64encode(b"x" * most) in got.replace(b"\x1b\\\x1bP", b"")


@pytest.mark.parametrize(("env", "most"), [(XTERM, "74,994"), (SCREEN, "73,764")])
def test_a_byte_more_is_refused_with_the_numbers(screen: Screen, env: dict[str, str], most: str) -> None:
    text = "я" * (osc52.limit(env) // 2 + 1)
    with pytest.raises(ClipboardError) as caught:
        copy(screen, text, env)
    assert caught.value.message == f"takes at most {most} bytes, and the text has {2 * len(text):,}"
    assert screen.got == b""


def test_inside_screen_it_travels_in_short_strings(screen: Screen) -> None:
    _, got = copy(screen, REPLY * 100, SCREEN)
    strings = got.removeprefix(b"\x1bP").removesuffix(b"\x1b\\").split(b"\x1b\\\x1bP")
    assert b"".join(strings) == b"\x1b]52;c;" + base64.b64encode(REPLY.encode() * 100) + b"\x07"
    assert max(map(len, strings)) <= 240


def test_the_terminal_of_a_tmux_at_home_gets_a_word_of_warning(screen: Screen) -> None:
    said, _ = copy(screen, REPLY, {"TERM": "tmux-256color"})
    assert said.endswith("it does not say whether it took it. The tmux it runs in passes it on only with: "
                         "set -s set-clipboard on")  # fmt: skip


@pytest.mark.parametrize(
    ("env", "fits"),
    [
        (XTERM, True),
        ({"TERM": "xterm-kitty", "VTE_VERSION": "7006"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7006"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "dumb"}, False),
        ({}, False),
    ],
)
def test_terminals_that_are_known_to_refuse(env: dict[str, str], fits: bool) -> None:
    assert osc52.fits(env) is fits


def test_inside_tmux_it_is_refused_and_explained(screen: Screen) -> None:
    assert osc52.lacks(XTERM) == ""
    assert osc52.lacks(XTERM | {"TMUX": "/run/tmux-0/default,1,0"}) == (
        "is dropped inside tmux: tmux load-buffer -w (tmux 3.2 or newer) is the way there"
    )


def test_a_terminal_that_does_not_read_is_not_waited_for(screen: Screen) -> None:
    with pytest.raises(ClipboardError, match="could not be sent: the terminal does not read"):
        osc52.copy(b"x" * 70_000, XTERM, 0.2)


def test_a_program_without_a_terminal_is_told_so() -> None:
    code = (
        "import os; from cs_templates.clipboard import osc52; os.setsid() if os.getpgrp() != os.getpid() else 0\n"
        "print(osc52.lacks({'TERM': 'xterm'}))\n"
        "try: osc52.copy(b'x', {'TERM': 'xterm'}, 1)\n"
        "except Exception as error: print(repr(error))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        start_new_session=True,
    )
    assert done.stdout == ("has no terminal to send to\nClipboardError('has no terminal to send to')\n")


def test_it_goes_to_the_terminal_although_all_streams_are_redirected() -> None:
    ours, theirs = pty.openpty()
    code = f"from cs_templates import clipboard; print(clipboard.copy({REPLY!r}).said)"
    process = subprocess.Popen(
        [sys.executable, "-c", code + "; import os; os.close(os.open('/dev/tty', os.O_RDWR))"],
        cwd=ROOT,
        env={"PATH": "", "TERM": "xterm", "SSH_TTY": "/dev/pts/0"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: _take_terminal(theirs),  # noqa: PLW1509
        pass_fds=[theirs],
    )
    out, err = process.communicate(timeout=20)
    sent = os.read(ours, 4096)
    os.close(theirs)
    os.close(ours)
    assert sent == osc52.sequence(REPLY.encode("utf-8"), XTERM)
    assert out == b"Sent to the terminal (OSC 52); it does not say whether it took it.\n"
    assert err == b""


def _take_terminal(terminal: int) -> None:
    """Make the terminal the controlling one, and leave the standard streams as they are."""
    import fcntl

    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)


@pytest.mark.parametrize("length", [10, 5_000, 73_764])
def test_real_screen_hands_it_on_whole(tmp_path: Path, length: int) -> None:
    needs("screen")
    marks = tmp_path / "said"
    program = tmp_path / "send.py"
    program.write_text(
        f"import os, sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from cs_templates.clipboard import osc52\n"
        f"said = osc52.copy(b'x' * {length}, os.environ, 5)\n"
        f"open({str(marks)!r}, 'w').write(said); import time; time.sleep(0.5)\n",
        encoding="utf-8",
    )
    (tmp_path / "sockets").mkdir(mode=0o700)
    env = {"PATH": os.environ["PATH"], "TERM": "xterm", "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    env["SCREENDIR"] = str(tmp_path / "sockets")
    got = _run_in_terminal(["screen", "-q", "-c", "/dev/null", sys.executable, str(program)], env)
    assert marks.read_text(encoding="utf-8").startswith("Sent to the terminal")
    assert osc52.sequence(b"x" * length, XTERM) in got


def _run_in_terminal(command: list[str], env: dict[str, str]) -> bytes:
    """Everything that a program run on a terminal of its own sends to it."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command,
        env=env,
        preexec_fn=lambda: os.login_tty(theirs),  # noqa: PLW1509
        pass_fds=[theirs],
    )
    os.close(theirs)
    got = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            piece = b""
        if not piece:
            break
        got += piece
    os.close(ours)
    process.wait(10)
    return got
