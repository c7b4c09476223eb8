"""A small corpus in a git repository of its own, exported, edited as a translator would, and imported again."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polib
import pytest

from tests.cli.conftest import Ran

ROOT = Path(__file__).resolve().parents[3]
SMALL = ROOT / "tests" / "cli" / "corpus"
SUBJECT = "shipping-delay/email.subject"
BODY = "shipping-delay/email.body"


class Shop:
    """A corpus in a directory, and `cst` called on it."""

    def __init__(self, root: Path, call: Callable[..., Ran]) -> None:
        self.root = root
        self.call = call

    def file(self, path: str) -> Path:
        return self.root / "templates" / path

    def change(self, path: str, old: str, new: str) -> None:
        text = self.file(path).read_bytes().decode()
        assert old in text
        self.file(path).write_bytes(text.replace(old, new).encode())

    def commit(self) -> None:
        _git(self.root, "add", "-A")
        _git(self.root, "commit", "-qm", "as it is")

    def diff(self) -> list[str]:
        """The lines that went and came in the corpus's files since the last commit."""
        said = _git(self.root, "diff", "--unified=0", "--", "templates")
        return [line for line in said.split("\n") if re.match(r"[-+](?![-+]{2} )", line)]

    def status(self) -> str:
        return _git(self.root, "status", "--short", "--", "templates")

    def export(self, name: str, locale: str = "ru", *words: str) -> Path:
        path = self.root / name
        ran = self.call("export", "-l", locale, "-o", str(path), *words)
        assert ran.code == 0, ran
        return path

    def bring(self, *words: str | Path) -> Ran:
        return self.call("import", *map(str, words))


def _git(root: Path, *words: str) -> str:
    names = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "core.autocrlf=false")
    done = subprocess.run(["git", *names, *words], cwd=root, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def call(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    """`cst` in this process."""
    from cs_templates.cli import main

    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def run(*words: str) -> Ran:
        capsys.readouterr()
        code = main(words)
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def shop(tmp_path: Path, call: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> Shop:
    root = tmp_path / "shop"
    shutil.copytree(SMALL, root / "templates")
    _git(tmp_path, "init", "-q", str(root))
    monkeypatch.chdir(root)
    monkeypatch.setenv("CST_CORPUS", str(root / "templates"))
    shop = Shop(root, call)
    shop.commit()
    return shop


def in_po(path: Path, changes: dict[str, str], *, sure: bool = True) -> None:
    """Give units of a PO file other texts, and take the mark off them that says they are unfinished."""
    file = polib.pofile(str(path))
    for entry in file:
        if entry.msgctxt in changes:
            entry.msgstr = changes[entry.msgctxt]
            if sure and "fuzzy" in entry.flags:
                entry.flags.remove("fuzzy")
    file.save(str(path))


def in_rows(path: Path, change: Callable[[dict[str, str]], None]) -> None:
    """Change the rows of a CSV file."""
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    for row in rows:
        change(row)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text("\ufeff" + text.getvalue(), encoding="utf-8", newline="")


def name_of(row: dict[str, Any]) -> str:
    """A row's unit, as PO calls it."""
    plural = f"/plural={row['variant']}" if row["variant"] else ""
    return f"{row['id']}/{row['field']}{plural}"
