"""A directory with a corpus, in which `cst` is run: as a process, as people run it, or in this one, which is quicker."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cs_templates.cli import main
from tests.cli.conftest import Ran


class Shop:
    """A directory, which is the working directory of the test; its corpus is in `templates`."""

    def __init__(
        self, path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
    ) -> None:
        self.path = path
        self.templates = path / "templates"
        self._capfd = capfd
        for name in [name for name in os.environ if name.startswith(("CST_", "XDG_", "LC_"))]:
            monkeypatch.delenv(name)
        for name, value in {"HOME": "home", "XDG_CACHE_HOME": "cache"}.items():
            monkeypatch.setenv(name, str(path / value))
        monkeypatch.setenv("LANG", "C.UTF-8")
        monkeypatch.chdir(path)

    def cst(self, *words: str) -> Ran:
        """Run a command in this process."""
        self._capfd.readouterr()
        code = main(words)
        return Ran(code, *self._capfd.readouterr())

    def process(self, *words: str) -> Ran:
        """Run a command as people run it."""
        call = [sys.executable, "-c", "from cs_templates.cli import run; run()", *words]
        done = subprocess.run(call, cwd=self.path, capture_output=True, text=True, check=False)
        return Ran(done.returncode, done.stdout, done.stderr)

    def lint(self, *words: str) -> list[dict[str, Any]]:
        """The problems that lint finds."""
        found: list[dict[str, Any]] = json.loads(self.cst("lint", "--format", "json", *words).out)["problems"]
        return found

    def bytes(self) -> dict[str, bytes]:
        """Every file of the corpus, by its path."""
        files = (path for path in sorted(self.templates.rglob("*")) if path.is_file())
        return {path.relative_to(self.templates).as_posix(): path.read_bytes() for path in files}

    def text(self, name: str) -> str:
        """A file of the corpus."""
        return (self.templates / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        """Write a file of the corpus."""
        path = self.templates / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, name: str, *pairs: tuple[str, str]) -> None:
        """Write over texts, each of which has to be there."""
        text = self.text(name)
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new)
        self.write(name, text)
