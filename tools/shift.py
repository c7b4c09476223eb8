"""An agent's shift in a real tmux: search, questions, copy, Ctrl-C at every question.

`record` plays it in a terminal of a given size and environment and answers with
every screen as it was seen. `tools/pictures.py` keeps the screens under
`docs/screens/` and draws some of them; a test plays the shift again in other
environments and finds the same screens.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

ROOT = Path(__file__).resolve().parent.parent
SIZES = {"80x24": (80, 24), "200x50": (200, 50)}
ENVIRONMENTS: Mapping[str, Mapping[str, str]] = {
    "UTF-8": {"LANG": "C.UTF-8"},
    "LANG=C": {"LANG": "C", "LC_ALL": "C"},
    "cp936": {"LANG": "C.UTF-8", "PYTHONIOENCODING": "cp936"},
}
SETTINGS = "agent: {name: Ольга}\nshop: {name: Lumen Home}\nui: zh\n"
COMMAND = "cst copy shipping-delay -l ru --today 2026-03-08"
QUESTIONS = 4
ANSWERS = ("A-10293", "3", "+6d..+9d", "1,2")
WRONG = "下周"
PATIENCE = 20.0
"""Seconds until something that should show is taken to be missing."""


class Shot(NamedTuple):
    """One screen: its name, its text, and the same with its colours."""

    name: str
    text: str
    coloured: str


class Tmux:
    """A tmux server of our own with one shell in it. Use it in a `with` block."""

    def __init__(self, size: tuple[int, int], environment: Mapping[str, str], home: Path) -> None:
        self.home = home
        columns, rows = (str(number) for number in size)
        shell = f"env -i {_assigned(self._environment(environment))} bash --norc --noprofile -i"
        self._ask("-u", "-f", "/dev/null", "new-session", "-d", "-x", columns, "-y", rows, shell)

    def _environment(self, more: Mapping[str, str]) -> dict[str, str]:
        """What the shell is given: a home of its own, and this checkout's `cst` first."""
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        own = {"HOME": str(self.home), "PATH": path, "TERM": "screen-256color", "PS1": "$ "}
        return {**own, "CST_CLIPBOARD": "tmux", "TMUX_TMPDIR": str(self.home), **more}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ask("kill-server", check=False)

    def _ask(self, *words: str, check: bool = True) -> str:
        env = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TMUX_TMPDIR": str(self.home),
            "SHELL": "/bin/bash",
        }
        done = subprocess.run(["tmux", *words], env=env, cwd=ROOT, capture_output=True, check=check)
        return done.stdout.decode("utf-8")

    def types(self, text: str) -> None:
        """Type a line and, once it is on the screen, press Enter: the prompt it was typed at is not the next."""
        self._ask("send-keys", "-l", text)
        self.sees(text)
        self._ask("send-keys", "Enter")

    def presses(self, key: str) -> None:
        """Press one key, named as tmux names it: C-c."""
        self._ask("send-keys", key)

    def clear(self) -> None:
        """Begin a new screen."""
        self.types("clear")
        self.sees("$ ", alone=True)

    def sees(self, text: str, *, alone: bool = False) -> None:
        """Wait until `text` ends the screen; `alone`: until there is nothing else. Raises TimeoutError."""
        until = time.monotonic() + PATIENCE
        while not (shown := self.text()).endswith(text.rstrip()) or (alone and shown != text.rstrip()):
            if time.monotonic() > until:
                raise TimeoutError(f"{text!r} did not come:\n{shown}")
            time.sleep(0.02)

    def text(self) -> str:
        """The screen as it stands, without what is empty below."""
        return self._ask("capture-pane", "-p").rstrip()

    def shot(self, name: str) -> Shot:
        """The screen as it stands."""
        return Shot(name, self.text() + "\n", self._ask("capture-pane", "-p", "-e").rstrip())

    def pasted(self) -> str:
        """What the clipboard of tmux holds."""
        return self._ask("show-buffer")


def _assigned(environment: Mapping[str, str]) -> str:
    inherited = 'TMUX="$TMUX" TMUX_PANE="$TMUX_PANE"'
    return " ".join([*(f"{name}={shlex.quote(value)}" for name, value in environment.items()), inherited])


@contextmanager
def at_work(size: tuple[int, int], environment: Mapping[str, str], home: Path) -> Iterator[Tmux]:
    """A terminal with the agent's settings in place, at its first prompt."""
    settings = home / ".config" / "cst" / "settings.yaml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(SETTINGS, encoding="utf-8")
    with Tmux(size, environment, home) as tmux:
        tmux.sees("$ ", alone=True)
        yield tmux


def record(tmux: Tmux) -> Iterator[Shot]:
    """Every screen of the shift, in order."""
    yield from _found(tmux)
    yield from _copied(tmux)
    for answered in range(QUESTIONS):
        yield _interrupted(tmux, answered)


def _found(tmux: Tmux) -> Iterator[Shot]:
    tmux.types("cst search 包裹晚到了")
    tmux.sees("$ ")
    tmux.types("cst search посылка задерживаеться")
    tmux.sees("$ ")
    yield tmux.shot("search")
    tmux.clear()


def _copied(tmux: Tmux) -> Iterator[Shot]:
    tmux.types(COMMAND)
    _asked(tmux, 1)
    yield tmux.shot("questions")
    for number, answer in enumerate(ANSWERS, 1):
        if number == QUESTIONS - 1:
            tmux.types(WRONG)
            _asked(tmux, number)
            yield tmux.shot("a-wrong-answer")
        tmux.types(answer)
        if number < QUESTIONS:
            _asked(tmux, number + 1)
    tmux.sees("$ ")
    yield tmux.shot("copied")
    tmux.clear()


def _interrupted(tmux: Tmux, answered: int) -> Shot:
    tmux.types(COMMAND)
    for number in range(1, answered + 1):
        _asked(tmux, number)
        tmux.types(ANSWERS[number - 1])
    _asked(tmux, answered + 1)
    tmux.presses("C-c")
    tmux.sees("$ ")
    tmux.types("echo $?")
    tmux.sees("130\n$ ")  # the prompt alone was there before
    shot = tmux.shot(f"ctrl-c-at-question-{answered + 1}")
    tmux.clear()
    return shot


def _asked(tmux: Tmux, number: int) -> None:
    """Wait for a question: its number begins the last line, its colon ends it."""
    until = time.monotonic() + PATIENCE
    while True:
        last = tmux.text().rpartition("\n")[2]
        if last.lstrip().startswith(f"{number}  ") and last.endswith((":", "：")):
            return
        if time.monotonic() > until:
            raise TimeoutError(f"question {number} did not come:\n{tmux.text()}")
        time.sleep(0.02)
