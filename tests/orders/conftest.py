"""Orders read by the mappings of the packaged corpus, and `cst` run in this process on files of a test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cs_templates.orders import Mappings, Order, Source, mappings_of, orders

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "orders"


@pytest.fixture(scope="session")
def mappings(book: Any) -> Mappings:
    return mappings_of(book, "")


@pytest.fixture
def read(mappings: Mappings, tmp_path: Path) -> Callable[..., list[Order]]:
    """The orders of a file with these bytes: read("o.csv", "…", zone="Europe/Berlin", encoding="gbk")."""

    def orders_of(name: str, data: str | bytes, *, zone: str = "", **source: str) -> list[Order]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(orders(Source(str(path), **source), mappings._replace(timezone=zone)))

    return orders_of
