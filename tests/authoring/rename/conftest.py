"""A copy of the shipped corpus, and the command line run on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authoring.shop import Shop
from tests.shipped import copied

FEW = (
    "damaged-item",
    "delivered-not-received",
    "dispatched",
    "order-confirmation",
    "parcel-lost",
    "partial-refund",
    "refund-issued",
    "shipping-delay",
    "stock-available",
    "tracking-stalled",
)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Shop:
    """A directory that holds a copy of the shipped corpus with a few of its scenarios."""
    return Shop(copied(tmp_path / "templates", scenarios=FEW).parent, monkeypatch, capfd)
