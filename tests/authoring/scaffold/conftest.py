"""A copy of the shipped corpus, and the command line run on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.shop import Shop
from tests.shipped import copied


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shop:
    """A directory that holds a copy of the shipped corpus."""
    return Shop(copied(tmp_path / "templates").parent, monkeypatch, capfd)
