"""A child process gets its text whole, is checked, and never holds anybody up."""

from __future__ import annotations

import _thread
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from cs_templates.clipboard import child
from cs_templates.errors import ClipboardError

from .conftest import FAILS, HANGS, STAYS_BEHIND, TAKES, Desk, is_alive, soon

ROOT = Path(__file__).resolve().parents[2]
REPLY = "Здравствуйте, Анна!\n\n退款已发送，金额 12,50 €.\nС уважением,\nОльга"


@pytest.fixture(params=["posix_spawn", "subprocess"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of starting a child: this platform's, and that of platforms without posix_spawn."""
    if request.param == "subprocess":
        monkeypatch.setattr(child, "_SPAWNS", False)
    return str(request.param)


@pytest.mark.parametrize("text", [REPLY, "", "no newline is added", "a\n", "x" * 300_000, "\x00\xff"])
def test_the_tool_gets_the_bytes_and_nothing_else(desk: Desk, way: str, text: str) -> None:
    got = desk.tool("xclip", TAKES)
    child.run((str(desk.directory / "xclip"),), desk.env(), 2, text=text.encode())
    assert got.read_bytes() == text.encode()


def test_what_a_tool_prints_is_returned_where_it_is_wanted(desk: Desk, way: str) -> None:
    desk.tool("xclip", "cat\nprintf '!'\n")
    path = str(desk.directory / "xclip")
    assert child.run((path, "-o"), desk.env(), 2, text=REPLY.encode(), keep=True) == f"{REPLY}!".encode()


def test_a_failure_is_told_with_the_first_line_of_what_the_tool_said(desk: Desk, way: str) -> None:
    desk.tool("xclip", FAILS)
    with pytest.raises(ClipboardError, match=r"^ended with exit code 1 \(Error: Can't open display: :9\)$"):
        child.run((str(desk.directory / "xclip"),), desk.env(), 2, text=b"x")


def test_a_complaint_cannot_steer_the_terminal(desk: Desk) -> None:
    desk.tool("xclip", "printf 'no \\033]52;c;eA==\\007 display' >&2\nexit 1\n")
    with pytest.raises(ClipboardError) as caught:
        child.run(("xclip",), desk.env(), 2)
    assert caught.value.message == "ended with exit code 1 (no  ]52;c;eA==  display)"


def test_a_tool_that_dies_by_a_signal_has_failed(desk: Desk) -> None:
    desk.tool("xclip", "kill -9 $$\n")
    with pytest.raises(ClipboardError, match="was ended by signal 9"):
        child.run(("xclip",), desk.env(), 2)


def test_a_tool_that_is_not_there_is_not_installed(desk: Desk) -> None:
    with pytest.raises(ClipboardError, match="is not installed"):
        child.run(("xclip",), desk.env(), 2)


def test_a_file_that_cannot_be_run_is_told(desk: Desk) -> None:
    (desk.directory / "xclip").write_bytes(b"\x7fELF\x00\x00")
    (desk.directory / "xclip").chmod(0o755)
    with pytest.raises(ClipboardError, match="could not be run: Exec format error"):
        child.run(("xclip",), desk.env(), 2)


def test_a_hanging_tool_is_killed_with_all_its_children(desk: Desk) -> None:
    marks = desk.tool("wl-copy", HANGS)
    started = time.monotonic()
    with pytest.raises(ClipboardError, match=r"did not answer within 0\.3 s"):
        child.run(("wl-copy",), desk.env(), 0.3, text=b"x")
    assert time.monotonic() - started < 10, "the tool sleeps for longer"
    grandchild = int(Path(f"{marks}.pid").read_text(encoding="ascii"))
    assert soon(lambda: not is_alive(grandchild))


def test_a_hanging_tool_is_told_where_there_is_no_posix_spawn(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child, "_SPAWNS", False)
    desk.tool("wl-copy", "exec sleep 30\n")
    with pytest.raises(ClipboardError, match=r"did not answer within 0\.3 s"):
        child.run((str(desk.directory / "wl-copy"),), desk.env(), 0.3)


def test_a_tool_that_stays_behind_does_not_hold_anybody_up(desk: Desk) -> None:
    marks = desk.tool("xclip", STAYS_BEHIND)
    started = time.monotonic()
    child.run(("xclip",), desk.env(), 20, text=REPLY.encode())
    assert time.monotonic() - started < 10, "the one that stays behind sleeps for longer"
    daemon = int(Path(f"{marks}.pid").read_text(encoding="ascii"))
    assert is_alive(daemon)
    os.kill(daemon, 9)


def test_what_stays_behind_does_not_hold_a_pipe_open_either(desk: Desk) -> None:
    """`out=$(cst copy …)` ends although the daemon lives on."""
    marks = desk.tool("xclip", STAYS_BEHIND)
    code = f"from cs_templates.clipboard import child; child.run(('xclip',), {desk.env()!r}, 2, text=b'x')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=10, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    os.kill(int(Path(f"{marks}.pid").read_text(encoding="ascii")), 9)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_child_has_a_session_of_its_own_and_the_usual_signals(desk: Desk) -> None:
    got = desk.tool("xclip", 'cat /proc/$$/stat /proc/$$/status > "{file}"\n')
    child.run(("xclip",), desk.env(), 2)
    stat, status = got.read_text(encoding="utf-8").split("\n", 1)
    process, session = stat.split()[0], stat.rpartition(")")[2].split()[3]
    assert process == session
    ignored = int(next(line for line in status.split("\n") if line.startswith("SigIgn")).split()[1], 16)
    assert not ignored & 1 << 12  # SIGPIPE


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_standard_streams_do_not_matter(desk: Desk, closed: str) -> None:
    got = desk.tool("xclip", TAKES)
    code = f"from cs_templates.clipboard import child; child.run(('xclip',), {desk.env()!r}, 2, text=b'text')"
    subprocess.run(f'"{sys.executable}" -c "{code}" {closed}', shell=True, cwd=ROOT, check=True)  # noqa: S602
    assert got.read_bytes() == b"text"


@pytest.mark.skipif(not hasattr(os, "memfd_create"), reason="this system has no memory files")
def test_without_memory_files_nothing_is_left_on_the_disk(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "memfd_create")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    got = desk.tool("xclip", TAKES)
    child.run(("xclip",), desk.env(), 20, text=REPLY.encode())
    assert got.read_bytes() == REPLY.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["bin"]


def test_an_interrupted_wait_leaves_no_child(desk: Desk) -> None:
    marks = desk.tool("wl-copy", HANGS)
    threading.Timer(0.3, _thread.interrupt_main).start()
    with pytest.raises(KeyboardInterrupt):
        child.run(("wl-copy",), desk.env(), 5)
    grandchild = int(Path(f"{marks}.pid").read_text(encoding="ascii"))
    assert soon(lambda: not is_alive(grandchild))


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_descriptor_is_left_open(desk: Desk) -> None:
    desk.tool("xclip", TAKES)
    desk.tool("xsel", FAILS)
    before = sorted(os.listdir("/proc/self/fd"))
    child.run(("xclip",), desk.env(), 2, text=b"x")
    with pytest.raises(ClipboardError):
        child.run(("xsel",), desk.env(), 2, text=b"x")
    assert sorted(os.listdir("/proc/self/fd")) == before


@pytest.mark.parametrize(
    ("script", "result"),
    [
        ("printf 'text'\n", b"text"),
        ("echo 'no buffers' >&2; exit 1\n", b""),
        ("echo 'lost server' >&2; exit 1\n", None),
        ("exit 1\n", None),
    ],
)
def test_reading_tells_nothing_there_from_not_readable(desk: Desk, script: str, result: bytes | None) -> None:
    desk.tool("tmux", script)
    assert child.take(("tmux", "show-buffer"), desk.env(), 2, nothing=("no buffers",)) == result
