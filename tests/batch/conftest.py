"""`cst batch` in this process and as a process, on the packaged corpus and a home of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cs_templates.cli import main

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "orders"
TODAY = ["--today", "2026-03-08"]
HEAD = "order.number,customer.name,customer.locale,shipment.carrier,shipment.tracking_number,shipment.eta\n"


class Ran(NamedTuple):
    """A finished call: exit code, stdout, stderr."""

    code: int
    out: str
    err: str


Batch = Callable[..., Ran]


@pytest.fixture
def batch(home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Batch:
    """The words behind `cst batch`, run in the test's own directory: batch("dispatched", "--orders", "o.csv")."""
    monkeypatch.chdir(home)

    def run(*words: str) -> Ran:
        capfd.readouterr()
        code = main(["batch", *words, *([] if "--today" in words else TODAY)])
        return Ran(code, *capfd.readouterr())

    return run


@pytest.fixture
def start(home: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """A batch as a process in the test's home, in a session of its own."""

    def begin(*words: str, **more: Any) -> subprocess.Popen[bytes]:
        command = [sys.executable, str(ROOT / "cli.py"), "batch", *words, *TODAY]
        return subprocess.Popen(command, cwd=home, start_new_session=True, **more)

    return begin


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def orders_file(path: Path, count: int, *, broken: int = 0) -> Path:
    """A file of so many orders in four locales; every one in `broken` has no carrier."""
    locales, names = ("en", "ru", "es", "zh"), ("Anna", "Мария", "Lucía", "王芳")
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        for n in range(count):
            carrier = "" if broken and n % broken == 0 else ("DHL", "UPS")[n % 2]
            cells = [f"A-{n}", names[n % 4], locales[n % 4], carrier, f"JD{n:09}", f"2026-03-{n % 20 + 9:02}"]
            file.write(",".join(cells) + "\n")
    return path
