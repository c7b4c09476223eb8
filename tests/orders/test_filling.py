"""`cst fill … --order NUMBER`, as an agent calls it: the order number and nothing else."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from cs_templates.cli import main
from tests.orders.conftest import EXAMPLES, ROOT

Fill = Callable[..., tuple[int, str, str]]
QUERY = 'select no as "order.number", who as "customer.name", what as "item.name" from o where no = :number'


@pytest.fixture
def cst(home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Fill:
    """The words of a command line: exit code, stdout, stderr. Settings are in `home`."""
    monkeypatch.chdir(ROOT)

    def run(*words: str) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main([*words, "--today", "2026-03-08"] if words[0] == "fill" else words)
        return (code, *capfd.readouterr())

    return run


@pytest.fixture
def settings(home: Path) -> Callable[[str], None]:
    def write(text: str) -> None:
        path = Path(os.environ["XDG_CONFIG_HOME"]) / "cst" / "settings.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write


def test_the_order_number_is_enough(cst: Fill, settings: Callable[[str], None]) -> None:
    settings(f"orders: {EXAMPLES}/shopify-graphql.json\n")
    code, out, err = cst("fill", "dispatched", "--order", "1002")
    assert code == 0
    assert out.startswith("Здравствуйте, Мария!\n")
    assert "RB123456785CN" in out
    assert "order #1002: " in err
    assert "read as Shopify" in err
    assert "(ru from customer.locale)" in err


def test_the_country_tells_the_locale_where_the_order_names_none(
    cst: Fill, settings: Callable[[str], None]
) -> None:
    from_spain, from_brazil = (
        ["fill", "review-request", "--orders", f"{EXAMPLES}/ebay.json", "--order", number]
        for number in ("14-13003-33009", "14-13005-33015")
    )
    code, out, err = cst(*from_spain)
    assert code == 0
    assert out.startswith("Hola, Lucía")
    assert "ES is answered in es (_corpus.yaml)" in err
    code, _, err = cst(*from_brazil)
    assert code == 2
    assert "no locale given" in err
    settings("locales: {ES: en, BR: es}\n")
    code, out, err = cst(*from_spain)
    assert out.startswith("Hi Lucía")
    assert "ES is answered in en (settings)" in err
    assert "BR is answered in es (settings)" in cst(*from_brazil)[2]
    code, out, err = cst(*from_spain, "-l", "ru")
    assert "здравствуйте" in out
    assert "is answered in" not in err


def test_a_locale_that_the_corpus_lacks_is_refused_by_name(
    cst: Fill, settings: Callable[[str], None]
) -> None:
    settings("locales: {BR: pt}\n")
    for file, order, tag in (("shopify-rest.json", "1009", "ja"), ("ebay.json", "14-13005-33015", "pt")):
        words = ["-s", "deadline=+3d", "--orders", f"{EXAMPLES}/{file}", "--order", order]
        code, out, err = cst("fill", "unpaid-order", *words)
        assert (code, out) == (2, "")
        assert tag in err.replace(",", " ").split(), err


def test_the_zone_of_the_shop_is_said(cst: Fill, settings: Callable[[str], None]) -> None:
    settings("shop.timezone: Europe/Madrid\n")
    _, _, err = cst(
        "fill", "review-request", "-l", "es", "--orders", f"{EXAMPLES}/ebay.json", "--order", "14-13003-33009"
    )
    assert "its days are those of Europe/Madrid (shop.timezone)" in err
    settings("shop.timezone: Europe/Madird\n")
    code, _, err = cst(
        "fill", "review-request", "-l", "es", "--orders", f"{EXAMPLES}/ebay.json", "--order", "14-13003-33009"
    )
    assert code == 2
    assert "shop.timezone: there is no time zone Europe/Madird" in err
    assert "did you mean Europe/Madrid?" in err


def test_what_could_not_be_used_is_said_where_the_reply_needs_it(cst: Fill, tmp_path: Path) -> None:
    path = tmp_path / "o.txt"
    text = (EXAMPLES / "amazon-report.txt").read_text(encoding="utf-8")
    path.write_text(text.replace("2026-02-23T09:15:00+00:00", "23/02/2026"), encoding="utf-8")
    order = ["-l", "en", "--orders", str(path), "--order", "302-4411001-1207307", "--platform", "none"]
    code, out, err = cst("fill", "order-confirmation", *order)
    assert (code, out) == (2, "")
    assert "o.txt:2, promise-date: “23/02/2026” is no day that can be read in one way only" in err
    code, _, err = cst("fill", "order-confirmation", *order, "-s", "dispatch.by=+2d")
    assert code == 0
    assert "promise-date" not in err
    code, _, err = cst("fill", "review-request", *order)
    assert code == 0
    assert "promise-date" not in err  # that reply prints no such day


def test_locales_take_a_group(cst: Fill, settings: Callable[[str], None]) -> None:
    settings("locales: pt\n")
    _, _, err = cst(
        "fill", "review-request", "-l", "es", "--orders", f"{EXAMPLES}/ebay.json", "--order", "14-13003-33009"
    )
    assert "! settings: locales takes a group, as in {BR: pt}; it is left aside" in err


def test_sources_in_the_settings_are_tried_in_turn(
    cst: Fill, settings: Callable[[str], None], tmp_path: Path
) -> None:
    database = tmp_path / "orders.db"
    with sqlite3.connect(database) as made:
        made.execute("create table o (no text, who text, what text)")
        made.execute("insert into o values ('9', 'Ben', 'Blue mug')")
    made.close()
    settings(
        f"orders:\n  - {EXAMPLES}/ebay.json\n  - file: {EXAMPLES}/own.csv\n"
        f"  - url: sqlite:///{database}\n"
        f"    query: {QUERY}\n"
    )
    code, out, err = cst("fill", "review-request", "-l", "en", "--order", "9")
    assert code == 0, err
    assert "Blue mug" in out
    assert cst("fill", "review-request", "-l", "en", "--order", "A-1003")[0] == 0
    code, _, err = cst("fill", "review-request", "-l", "en", "--order", "10")
    assert code == 2
    assert "there is no order 10 in" in err


def test_a_source_that_says_something_else_is_refused(cst: Fill, settings: Callable[[str], None]) -> None:
    settings("orders: {path: orders.csv}\n")
    code, _, err = cst("fill", "review-request", "-l", "en", "--order", "9")
    assert code == 2
    assert "a source of orders has a file or a url" in err


def test_a_teams_own_mapping_is_used_and_checked_as_the_corpus_is(cst: Fill, tmp_path: Path) -> None:
    root = tmp_path / "templates"
    (root / "_orders").mkdir(parents=True)
    (root / "_corpus.yaml").write_text(f"format: 1\nextends: {ROOT}/templates\n", encoding="utf-8")
    mapping = root / "_orders" / "till.yaml"
    mapping.write_text(
        "title: Our till\nlayouts:\n  csv:\n    columns: [Bon, Kunde, Ware]\n"
        "    fields: {order.number: Bon, customer.name: Kunde, item.name: Ware}\n",
        encoding="utf-8",
    )
    (tmp_path / "t.csv").write_text("Bon;Kunde;Ware\n0042;Anna;Mug\n", encoding="utf-8")
    order = ["--corpus", str(root), "--orders", str(tmp_path / "t.csv"), "--order", "0042"]
    code, out, err = cst("fill", "review-request", "-l", "en", *order)
    assert code == 0, err
    assert "Mug" in out
    assert "read as Our till" in err
    mapping.write_text(
        mapping.read_text(encoding="utf-8").replace("item.name", "item.nmae"), encoding="utf-8"
    )
    code, _, err = cst("fill", "review-request", "-l", "en", *order)
    assert code == 2
    assert "_orders/till.yaml:5:" in err
    assert "there is no variable item.nmae" in err


def test_a_team_changes_one_field_of_ours(cst: Fill, tmp_path: Path) -> None:
    root = tmp_path / "templates"
    (root / "_orders").mkdir(parents=True)
    (root / "_corpus.yaml").write_text(
        f"format: 1\nextends: {ROOT}/templates\nlocales: {{ES: es}}\n", encoding="utf-8"
    )
    (root / "_orders" / "ebay.yaml").write_text(
        "layouts: {fulfillment: {fields: {customer.name: buyer.username}}}\n", encoding="utf-8"
    )
    order = ["--corpus", str(root), "--orders", f"{EXAMPLES}/ebay.json", "--order", "14-13003-33009"]
    code, out, err = cst("fill", "review-request", *order)
    assert code == 0, err
    assert "“buyer_1003” looks like a login" in err
    assert "Glass teapot" in out
    assert "ES is answered in es (_corpus.yaml)" in err


def test_json_says_what_was_used_and_stderr_nothing_of_others(cst: Fill) -> None:
    code, out, err = cst(
        "fill",
        "review-request",
        "-l",
        "es",
        "--orders",
        f"{EXAMPLES}/ebay.json",
        "--order",
        "14-13003-33009",
        "--json",
    )
    assert code == 0
    assert json.loads(out)["used"]["item.name"] == "Glass teapot"
    assert err == ""


def test_an_error_shows_nothing_of_other_customers(cst: Fill, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    shutil.copy(EXAMPLES / "own.csv", path)
    with path.open("a", encoding="utf-8") as file:
        file.write('A-2000,2026-03-01,"12 EUR\n')
    code, out, err = cst("fill", "review-request", "-l", "es", "--orders", str(path), "--order", "A-1003")
    assert (code, out) == (2, "")
    assert "o.csv:14: a quotation mark" in err
    for name in ("Anna", "Lucía", "A-2000", "12 EUR", "Traceback"):
        assert name not in err


def test_nothing_of_a_customer_is_written(cst: Fill, home: Path) -> None:
    cst(
        "fill", "review-request", "-l", "es", "--orders", f"{EXAMPLES}/ebay.json", "--order", "14-13003-33009"
    )
    kept = [path for path in home.rglob("*") if path.is_file() and path.suffix != ".cdb"]
    assert [path for path in kept if b"Luc" in path.read_bytes()] == []


def test_a_marketplaces_order_is_held_to_its_rules(cst: Fill) -> None:
    order = ["-l", "en", "--orders", f"{EXAMPLES}/amazon-report.txt", "--order", "302-4411001-1207307"]
    code, out, err = cst("fill", "order-confirmation", *order)
    assert (code, out) == (2, "")
    assert "held to the rules of amazon (Amazon); --platform says another, or none" in err
    assert "Amazon does not allow order-confirmation" in err
    code, out, err = cst("fill", "order-confirmation", *order, "--platform", "none")
    assert (code, "held to" in err) == (0, False)
    assert out.startswith("Hello")
    code, _, err = cst("fill", "order-confirmation", *order, "--platform", "ebay")
    assert (code, "held to" in err) == (0, False)


def test_a_mapping_names_a_platform_that_is_there(cst: Fill, tmp_path: Path) -> None:
    (tmp_path / "_orders").mkdir()
    (tmp_path / "_corpus.yaml").write_text("format: 1\nextends: packaged\n", encoding="utf-8")
    (tmp_path / "_orders" / "amazon.yaml").write_text("platform: amazone\n", encoding="utf-8")
    code, out, _ = cst("compile", "--corpus", str(tmp_path))
    assert code != 0
    assert "there is no platform amazone" in out
    assert "amazon" in out.replace("amazone", "")
