"""A small corpus to preview and to test, and the command line on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, cst, environment, here, shared_home, terminal

__all__ = ["cst", "environment", "here", "shared_home", "terminal"]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A copy of a corpus of one scenario in four languages."""
    return Path(shutil.copytree(ROOT / "tests" / "lint" / "base", tmp_path / "templates"))


@pytest.fixture
def arabic(tmp_path: Path) -> Path:
    """A copy of a corpus of one scenario in Arabic, Hebrew, Persian and English."""
    return Path(shutil.copytree(ROOT / "tests" / "answer" / "right_to_left", tmp_path / "arabic"))


def change(path: Path, old: str, new: str) -> None:
    """Replace a text that stands in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")
