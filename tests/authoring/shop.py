"""A directory with a corpus, in which `cst` is run as people run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple


class Ran(NamedTuple):
    """A finished call."""

    code: int
    out: str
    err: str


class Shop:
    """A directory; its corpus is in `templates`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.templates = path / "templates"

    def cst(self, *words: str) -> Ran:
        """Run the command line here."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        env = {
            "HOME": str(self.path / "home"),
            "LANG": "C.UTF-8",
            "XDG_CACHE_HOME": str(self.path / "cache"),
            **kept,
        }
        call = [sys.executable, "-c", "from cs_templates.cli import run; run()", *words]
        done = subprocess.run(call, cwd=self.path, env=env, capture_output=True, text=True, check=False)
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
