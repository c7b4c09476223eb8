"""A small corpus of this room's own, and the command line run on it: as a process, in this one, at a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(__file__).parent / "corpus"
DELAY = [
    "-s",
    "order.number=A-10293",
    "-s",
    "delay_days=3",
    "-s",
    "new_eta=2026-03-14",
    "--today",
    "2026-03-08",
]


class Ran:
    """A finished call: exit code and what it wrote."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    def __repr__(self) -> str:
        return f"exit {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


@pytest.fixture(scope="session")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for the whole run, so that the corpus is compiled once."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def environment(shared_home: Path) -> dict[str, str]:
    """What a process is given: a home without settings, a UTF-8 locale, the small corpus, no terminal's facts."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(shared_home),
        "LANG": "C.UTF-8",
        "CST_CORPUS": str(CORPUS),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@pytest.fixture
def cst(environment: dict[str, str]) -> Callable[..., Ran]:
    """`cst` as a process without a terminal: cst("fill", …, input="…", env={…})."""

    def run(*words: str, input: str = "", env: dict[str, str] | None = None, cwd: Path = ROOT) -> Ran:  # noqa: A002
        done = subprocess.run(
            [sys.executable, str(ROOT / "cli.py"), *words],
            input=input.encode(), capture_output=True, env={**environment, **(env or {})}, cwd=cwd,
            start_new_session=True, timeout=60, check=False,
        )  # fmt: skip
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def here(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    """`cst` in this process: here("fill", …); quick, and the same but for the streams."""
    from cs_templates.cli import main

    for name in [*os.environ]:
        if name.startswith(("CST_", "XDG_", "LC_", "SSH_")) or name in (
            "TMUX",
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "COLUMNS",
        ):
            monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("cs_templates.cli.terminal.is_there", lambda: False)

    def run(*words: str, env: dict[str, str] | None = None) -> Ran:
        for name, value in (env or {}).items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        code = main(words)
        return Ran(code, *capsys.readouterr())

    return run


class Terminal:
    """`cst` at a pseudo-terminal: what is shown, and keys typed when a text has been seen."""

    def __init__(self, words: tuple[str, ...], env: dict[str, str], stdout: int | None = None) -> None:
        self.master, slave = pty.openpty()
        self.modes = termios_of(slave)
        self.slave = slave
        self.process = subprocess.Popen(
            [sys.executable, "-c", _LEADER, str(ROOT / "cli.py"), *words],
            stdin=slave, stdout=slave if stdout is None else stdout, stderr=slave, env=env,
            start_new_session=True,
        )  # fmt: skip
        self.shown = b""
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while True:
            try:
                self.shown += os.read(self.master, 65536)
            except OSError:
                return

    def text(self) -> str:
        return self.shown.decode("utf-8", "replace").replace("\r\n", "\n")

    def sees(self, text: str) -> None:
        deadline = time.monotonic() + 20
        while text not in self.text():
            assert time.monotonic() < deadline, self.text()
            time.sleep(0.01)

    def types(self, keys: str) -> None:
        os.write(self.master, keys.encode())

    def ends(self) -> int:
        code = self.process.wait(timeout=20)
        time.sleep(0.05)
        return code

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.slave)
        os.close(self.master)


_LEADER = """
import fcntl, os, sys, termios
fcntl.ioctl(2, termios.TIOCSCTTY, 0)
os.tcsetpgrp(2, os.getpgrp())
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""


def termios_of(descriptor: int) -> list[Any]:
    import termios

    return termios.tcgetattr(descriptor)


@pytest.fixture
def terminal(environment: dict[str, str]) -> Iterator[Callable[..., Terminal]]:
    """`cst` at a terminal: terminal("fill", …, env={…})."""
    opened: list[Terminal] = []

    def start(*words: str, env: dict[str, str] | None = None, stdout: int | None = None) -> Terminal:
        told = {**environment, "TERM": "xterm", "NO_COLOR": "1", **(env or {})}
        opened.append(Terminal(words, told, stdout))
        return opened[-1]

    yield start
    for one in opened:
        one.close()
