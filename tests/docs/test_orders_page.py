"""docs/orders.md does what it says: its commands print what it shows, its table is true, its mapping reads."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from cs_templates.cli import main
from cs_templates.corpus.decode import orders
from tools import readme

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "orders.md").read_text(encoding="utf-8")
BLOCKS = [text for _, text in re.findall(r"^```(yaml)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)]
FILES = {text.split("\n")[0].removeprefix("# "): text for text in BLOCKS}


def rows(head: str) -> list[list[str]]:
    """The cells of the table whose first line begins so, without its head."""
    table = PAGE[PAGE.index(f"\n{head}") :].lstrip("\n").partition("\n\n")[0].splitlines()
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table[2:]]


def test_its_commands_print_what_it_shows() -> None:
    assert readme.filled(PAGE) == PAGE


def test_its_table_says_what_each_system_provides(corpus: Any) -> None:
    systems = sorted(corpus.orders)
    said = {row[0].strip("`"): row[1:] for row in rows("| variable |")}
    for name, cells in said.items():
        for system, cell in zip(systems, cells, strict=True):
            layouts = corpus.orders[system].layouts
            has = [key for key, layout in layouts.items() if name in layout["fields"]]
            assert cell == ("yes" if len(has) == len(layouts) else ", ".join(has) or "—"), (name, system)
    mapped = {
        name for one in corpus.orders.values() for layout in one.layouts.values() for name in layout["fields"]
    }
    assert set(said) == mapped


def test_it_names_every_layout_and_what_a_mapping_may_say(corpus: Any) -> None:
    named = {row[0]: re.findall(r"`([^`]+)`", row[1]) for row in rows("| system |")}
    assert {one.title: list(one.layouts) for one in corpus.orders.values()} == {
        title: layouts for title, layouts in named.items() if title != "yours"
    }
    layout = {
        word.partition(":")[0]
        for row in rows("| a layout says |")
        for word in re.findall(r"`([^`]+)`", row[0])
    }
    assert layout == set(orders.ORDER_LAYOUT.fields)
    field = {word for row in rows("| a field says |") for word in re.findall(r"`([^`]+)`", row[0])}
    assert field == set(orders.ORDER_SOURCE.fields)


@pytest.fixture
def place(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(home)
    return home


def test_its_mapping_reads_a_table(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    mapping = place / "templates" / "_orders" / "till.yaml"
    mapping.parent.mkdir(parents=True)
    mapping.write_text(FILES["templates/_orders/till.yaml"], encoding="utf-8")
    (place / "templates" / "_corpus.yaml").write_text("format: 1\nextends: packaged\n", encoding="utf-8")
    (place / "till.csv").write_text(
        "Bon;Zeit;Kunde;Firma;Ware;Menge;Summe;Währung;Zahlung\n"
        "0042;2026-03-05 09:30;Anna;;Becher;2;21.50;EUR;EC\n0042;;;;Teller;1;;;\n",
        encoding="utf-8",
    )
    words = [
        "--corpus",
        "templates",
        "--orders",
        "till.csv",
        "--order",
        "0042",
        "-l",
        "en",
        "-s",
        "deadline=+3d",
        "--today",
        "2026-03-08",
    ]
    assert main(["fill", "unpaid-order", *words]) == 0
    out, err = capfd.readouterr()
    assert "€21.50" in out
    assert "read as Our till" in err


def test_its_query_reads_a_database(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("sqlalchemy")
    with sqlite3.connect(place / "shop.db") as database:
        database.execute("create table sales (no text, who text, what text)")
        database.execute("insert into sales values ('7', 'Ben', 'Blue mug')")
    database.close()
    import os

    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "cst" / "settings.yaml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    query = next(text for text in BLOCKS if "sqlite" in text)
    settings.write_text(query, encoding="utf-8")
    assert main(["fill", "review-request", "--order", "7", "-l", "en", "--today", "2026-03-08"]) == 0
    assert "Blue mug" in capfd.readouterr().out
