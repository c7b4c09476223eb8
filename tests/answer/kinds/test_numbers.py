"""Counts and percentages."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(("raw", "value"), [("3", 3), ("0", 0), ("9999", 9999), (3, 3), (" 21 ", 21)])
def test_counts_are_read(reader: Any, raw: object, value: int) -> None:
    assert reader("count")(raw) == value


@pytest.mark.parametrize(
    "raw",
    [
        "1_0",
        "+3",
        "-1",
        "03",
        "3.0",
        "3 days",
        "1,000",
        "10000",
        "٣",
        "½",
        "²",
        "1e3",
        "three",
        "9" * 400,
        ["3"],
    ],
)
def test_other_counts_are_refused(reader: Any, raw: object) -> None:
    assert "as in 3" in reader("count").why(raw)


def test_the_declared_range_holds(reader: Any) -> None:
    assert reader("count")("60", min=1, max=60) == 60
    assert reader("count").why("0", min=1, max=60) == "it has to be a whole number from 1 to 60, as in 3"
    assert reader("count").why("61", min=1, max=60)
    assert reader("count").why("3", min=5, max=7).endswith("as in 5")
    assert reader("count")("20000", max=50_000) == 20_000


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("15", (15, 0)),
        ("15%", (15, 0)),
        ("12.5 %", (125, 1)),
        ("12.50", (125, 1)),
        ("0.25", (25, 2)),
        (5, (5, 0)),
    ],
)
def test_percentages_are_read(reader: Any, raw: object, value: tuple[int, int]) -> None:
    assert reader("percent")(raw) == value


@pytest.mark.parametrize("raw", ["12,5", "-5", "012", "1e1", "10.125", "%", "15%%", "10000", "½", "١٥"])
def test_other_percentages_are_refused(reader: Any, raw: str) -> None:
    assert reader("percent").why(raw) == "it has to be a number from 0 to 9999, with a point, as in 12.5"


def test_a_percentage_keeps_to_its_range(reader: Any) -> None:
    assert reader("percent")("10", min=5, max=10) == (10, 0)
    assert reader("percent").why("10.01", min=5, max=10).endswith("as in 10")
