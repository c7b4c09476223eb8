"""Fixtures every room may use: the real corpus, its book, and a home of its own for each test."""

from __future__ import annotations

import json
import os
import shutil
import signal
from pathlib import Path
from typing import Any

import hypothesis
import pytest

hypothesis.settings.register_profile("fixed", derandomize=True)
"""The same examples on every run: a check that fails must fail again. HYPOTHESIS_PROFILE=default explores."""
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))

ROOT = Path(__file__).resolve().parent.parent
MEMORY = "/dev/shm"  # noqa: S108
ROOM = 2 << 30


def pytest_configure(config: pytest.Config) -> None:
    """Tests write some hundred thousand small files; where there is room in memory, no disk waits for them."""
    if os.path.isdir(MEMORY) and os.access(MEMORY, os.W_OK) and is_roomy(os.statvfs(MEMORY)):
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)
    if (
        signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    ):  # as in the background of a script; children inherit it
        signal.signal(signal.SIGINT, signal.default_int_handler)


def is_roomy(disk: os.statvfs_result) -> bool:
    """Whether all files of a run fit in, and those among them that are run can be."""
    return disk.f_bavail * disk.f_frsize > ROOM and not disk.f_flag & os.ST_NOEXEC


@pytest.fixture(scope="session")
def corpus() -> Any:
    """The repository's own corpus, read."""
    from cs_templates.compiler.make import read

    return read(str(ROOT / "templates"))[0]


@pytest.fixture(scope="session")
def book(corpus: Any) -> Any:
    """The repository's own corpus, compiled, in memory."""
    from cs_templates.answer.book import Book
    from cs_templates.compiler.whole import compile_corpus

    return Book.from_records(compile_corpus(corpus).records.items())


@pytest.fixture(scope="session")
def order() -> dict[str, Any]:
    """The order file of the README."""
    loaded: dict[str, Any] = json.loads((ROOT / "examples" / "order.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that holds the book of the repository's own corpus."""
    from cs_templates.answer.book import book_path
    from cs_templates.compiler.make import make_book

    cache = tmp_path_factory.mktemp("cache")
    root = str(ROOT / "templates")
    make_book(root, book_path((root,), {"XDG_CACHE_HOME": str(cache)}), None, ())
    return cache


@pytest.fixture
def home(tmp_path: Path, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new home: settings and state of a test go there and nowhere else. Its cache holds the corpus's book."""
    shutil.copytree(compiled, tmp_path / "cache")
    for name in [name for name in os.environ if name.startswith(("CST_", "XDG_", "LC_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("CACHE", "CONFIG", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("CST_CORPUS", str(ROOT / "templates"))
    return tmp_path
