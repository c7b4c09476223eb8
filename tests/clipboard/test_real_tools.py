"""The real tools, on a display of our own. Skipped, with the reason, where one is not installed."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cs_templates import clipboard
from cs_templates.clipboard import doctor, osc52, ours
from cs_templates.errors import ClipboardError

from .conftest import needs, soon

ROOT = Path(__file__).resolve().parents[2]

REPLIES = {
    "ru": "Здравствуйте, Анна!\n\nДоставка заказа A-10293 задерживается на 3 дня.\nС уважением,\nОльга",
    "zh": "您好！\n\n订单 A-10293 的退款 ¥12.50 已发送。",
    "es": "¡Hola, Íñigo!\n\nEl paquete llegará el 14 de marzo. 😀",
    "ends in a line": "one line\n",
    "long": "Доставка задерживается. " * 20_000,
}
replies = pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)


@pytest.fixture(params=["xclip", "xsel", "wl-copy"])
def session(request: pytest.FixtureRequest) -> dict[str, str]:
    """The environment of a graphical session, with one tool chosen."""
    needs(request.param)
    display: dict[str, str] = request.getfixturevalue("wayland" if request.param == "wl-copy" else "x11")
    return display | {"CST_CLIPBOARD": str(request.param)}


def comes_back(env: dict[str, str], text: str) -> bool:
    return soon(lambda: clipboard.read(env) == text)


@replies
def test_a_reply_comes_back_as_it_was(session: dict[str, str], reply: str) -> None:
    copied = clipboard.copy(reply, env=session)
    assert copied.said == f"Copied with {session['CST_CLIPBOARD']}."
    assert comes_back(session, reply)


def test_the_text_outlives_the_program_that_copied_it(session: dict[str, str]) -> None:
    code = f"from cs_templates import clipboard; print(clipboard.copy({REPLIES['ru']!r}).said)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=session, capture_output=True, timeout=10, check=True
    )
    assert done.stdout.decode() == f"Copied with {session['CST_CLIPBOARD']}.\n"
    assert comes_back(session, REPLIES["ru"])


def test_emptied_is_empty(session: dict[str, str]) -> None:
    clipboard.copy(REPLIES["ru"], env=session)
    assert comes_back(session, REPLIES["ru"])
    assert clipboard.clear(session).certain
    assert soon(lambda: not clipboard.read(session))


def test_a_refused_reply_leaves_nothing_of_the_last_one(session: dict[str, str], tmp_path: Path) -> None:
    path = str(tmp_path / "last-copied")
    copied = clipboard.copy(REPLIES["ru"], env=session)
    assert ours.remember(path, REPLIES["ru"], copied.backend)
    assert comes_back(session, REPLIES["ru"])
    assert ours.forget_if_ours(path, session) == "emptied"
    assert soon(lambda: not clipboard.read(session))


def test_what_the_agent_copied_since_is_left_alone(session: dict[str, str], tmp_path: Path) -> None:
    path = str(tmp_path / "last-copied")
    copied = clipboard.copy(REPLIES["ru"], env=session)
    ours.remember(path, REPLIES["ru"], copied.backend)
    clipboard.copy("the agent's own", env=session)
    assert comes_back(session, "the agent's own")
    assert ours.forget_if_ours(path, session) == "not ours"
    assert clipboard.read(session) == "the agent's own"


def test_a_round_trip_puts_back_what_was_there(session: dict[str, str]) -> None:
    clipboard.copy(REPLIES["es"], env=session)
    assert comes_back(session, REPLIES["es"])
    name = session["CST_CLIPBOARD"]
    assert doctor.round_trip(session) == (name, True, f"{name} gave back what it was given.")
    assert comes_back(session, REPLIES["es"])


def test_a_display_that_is_not_there_is_told(session: dict[str, str]) -> None:
    gone = session | {"DISPLAY": ":4711", "WAYLAND_DISPLAY": "wayland-4711"}
    with pytest.raises(ClipboardError, match=r"ended with exit code 1 \(.+\)"):
        clipboard.copy("x", env=gone)
    assert clipboard.read(gone) is None


def test_wayland_tells_an_empty_clipboard_from_a_picture(wayland: dict[str, str]) -> None:
    clipboard.clear(wayland)
    assert soon(lambda: clipboard.read(wayland) == "")
    subprocess.run(
        ["wl-copy", "--type", "image/png"],
        input=b"\x89PNG", env=wayland, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert soon(lambda: clipboard.read(wayland) is None)
    backend, outcome, _ = doctor.round_trip(wayland)
    assert (backend, outcome) == ("wl-copy", None)


def test_xsel_writes_no_log_into_the_home_directory(x11: dict[str, str], tmp_path: Path) -> None:
    needs("xsel")
    clipboard.copy("x", explicit="xsel", env=x11 | {"HOME": str(tmp_path)})
    time.sleep(0.1)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


class Tmux:
    """A tmux server of our own, shown on a pseudo-terminal."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TMUX_TMPDIR": str(directory)}
        self.side, theirs = pty.openpty()
        self.process = subprocess.Popen(
            ["tmux", "-f", "/dev/null", "new-session", "-x", "80", "-y", "24", "sleep 60"],
            env=self.env | {"TERM": "xterm-256color"},
            preexec_fn=lambda: os.login_tty(theirs),  # noqa: PLW1509
            pass_fds=[theirs],
        )
        os.close(theirs)
        os.set_blocking(self.side, False)
        self.got = b""

    def shown(self) -> bytes:
        """What the terminal was sent so far."""
        while True:
            try:
                piece = os.read(self.side, 65536)
            except OSError:
                return self.got
            if not piece:
                return self.got
            self.got += piece

    def ask(self, *words: str) -> str:
        done = subprocess.run(["tmux", *words], env=self.env, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def end(self) -> None:
        self.ask("kill-server")
        self.process.wait(10)
        os.close(self.side)


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    needs("tmux")
    if not hasattr(os, "login_tty"):
        pytest.skip("this system cannot hand out a terminal")
    server = Tmux(tmp_path)
    try:
        assert soon(lambda: bool(server.ask("list-clients")) and b"\x1b[?1049h" in server.shown())
        yield server
    finally:
        server.end()


def inside(tmux: Tmux) -> dict[str, str]:
    """The environment of a program inside it."""
    where = tmux.ask("display-message", "-p", "#{socket_path},#{pid},0")
    return tmux.env | {"TMUX": where, "TMUX_PANE": "%0", "TERM": "screen", "SSH_TTY": "/dev/pts/9"}


@pytest.mark.parametrize("reply", [REPLIES["zh"], "Доставка задерживается. " * 1_500], ids=["short", "long"])
def test_tmux_sends_it_on_to_the_terminal_by_default(tmux: Tmux, reply: str) -> None:
    env = inside(tmux)
    copied = clipboard.copy(reply, env=env)
    assert (copied.backend, copied.certain) == ("tmux", False)
    payload = osc52.sequence(reply.encode("utf-8"), {"TERM": "xterm"}).partition(b"c;")[2]
    assert soon(lambda: payload.rstrip(b"\x07") in tmux.shown())
    assert clipboard.read(env) == reply


def test_tmux_forgets_its_own_buffer_and_claims_no_more(tmux: Tmux, tmp_path: Path) -> None:
    env, path = inside(tmux), str(tmp_path / "last-copied")
    assert clipboard.read(env) == ""
    copied = clipboard.copy(REPLIES["ru"], env=env)
    ours.remember(path, REPLIES["ru"], copied.backend)
    assert ours.forget_if_ours(path, env) == "unreadable"
    assert clipboard.read(env) == ""


def test_a_round_trip_does_not_touch_a_terminals_clipboard(tmux: Tmux) -> None:
    env = inside(tmux)
    assert doctor.round_trip(env) == ("tmux", None, "tmux cannot read what is there, so nothing was tried.")
    assert b"\x1b]52" not in tmux.shown()
