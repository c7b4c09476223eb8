"""A copy of the shipped corpus, and the command line run on it as a process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.shop import Shop
from tests.shipped import copied


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A directory that holds a copy of the shipped corpus."""
    return Shop(copied(tmp_path / "templates").parent)
