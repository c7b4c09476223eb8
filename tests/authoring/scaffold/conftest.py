"""A copy of the shipped corpus, and the command line run on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.authoring.shop import Shop

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shop:
    """A directory that holds a copy of the shipped corpus."""
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return Shop(tmp_path, monkeypatch, capfd)
