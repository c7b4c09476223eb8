"""Spreadsheets: days, codes with their zeros, and numbers that the sheet itself has rounded off."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from cs_templates.errors import UsageError
from cs_templates.orders import Mappings, Source, orders

openpyxl = pytest.importorskip("openpyxl")


def sheet(path: Path, *rows: list[Any], formats: dict[str, str] | None = None) -> Source:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cell, shown in (formats or {}).items():
        book.active[cell].number_format = shown
    book.save(path)
    return Source(str(path))


HEAD = ["order.number", "order.date", "item.quantity", "order.total"]


def test_cells_are_what_the_sheet_shows(tmp_path: Path, mappings: Mappings) -> None:
    row = [123, datetime(2026, 3, 5), 2, "12.50 EUR"]
    source = sheet(
        tmp_path / "o.xlsx", HEAD, row, [None] * 4, ["A-7", None, 1.0, None], formats={"A2": "00000"}
    )
    first, second = orders(source, mappings)
    assert first.values == {
        "order.number": "00123", "order.date": "2026-03-05", "item.quantity": "2", "order.total": "12.50 EUR",
    }  # fmt: skip
    assert second.values == {"order.number": "A-7", "item.quantity": "1"}
    assert second.place.endswith("o.xlsx:4")


def test_a_number_that_the_sheet_has_rounded_off_is_refused(tmp_path: Path, mappings: Mappings) -> None:
    source = sheet(tmp_path / "o.xlsx", HEAD, [8100010013013013, None, 1, None])
    with pytest.raises(UsageError) as caught:
        list(orders(source, mappings))
    assert "o.xlsx:2, column A: the spreadsheet has rounded off a number" in caught.value.message
    assert "take the column in as text" in caught.value.hint


def test_a_shop_systems_table_may_be_a_sheet(tmp_path: Path, mappings: Mappings) -> None:
    head = [
        "Order Number",
        "Order Status",
        "Order Date",
        "First Name (Billing)",
        "Item Name",
        "Order Total Amount",
        "Currency",
    ]
    source = sheet(
        tmp_path / "w.xlsx",
        head,
        ["0007", "Processing", datetime(2026, 3, 5, 23, 30), "Anna", "Mug", 12.5, "EUR"],
    )
    (order,) = orders(source, mappings)
    assert (order.reading.system, order.number) == ("WooCommerce", "0007")
    assert order.values["order.total"] == "12.5 EUR"
    assert order.values["order.date"] == "2026-03-05"


def test_a_sheet_that_is_damaged_inside_is_refused_by_name(tmp_path: Path, mappings: Mappings) -> None:
    import zipfile

    source = sheet(tmp_path / "o.xlsx", HEAD, ["1", None, 1, None])
    with zipfile.ZipFile(source.where) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    with zipfile.ZipFile(source.where, "w") as broken:
        for name, data in parts.items():
            broken.writestr(name, data[: len(data) // 2] if "sheet1" in name else data)
    with pytest.raises(UsageError, match="is no spreadsheet that can be read"):
        list(orders(source, mappings))


def test_without_openpyxl_it_is_said(
    tmp_path: Path, mappings: Mappings, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = sheet(tmp_path / "o.xlsx", HEAD)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(UsageError) as caught:
        list(orders(source, mappings))
    assert "spreadsheets need openpyxl, which is not installed" in caught.value.message
    assert "pip install 'cs_templates[xlsx]'" in caught.value.hint
