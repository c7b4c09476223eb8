"""One row out for every order in: replies as `cst fill` gives them, failures with what they lack."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from cs_templates import fill
from cs_templates.batch.outcome import COLUMNS
from cs_templates.cli import main
from tests.batch.conftest import EXAMPLES, HEAD, TODAY, Batch, orders_file, rows_of

OWN = str(EXAMPLES / "own.csv")


def test_every_order_has_a_row_in_its_buyers_language(batch: Batch, home: Path) -> None:
    ran = batch("dispatched", "--orders", OWN, "-o", "out.jsonl")
    rows = rows_of(home / "out.jsonl")
    assert ran.code == 1
    assert [tuple(row) for row in rows] == [COLUMNS] * 12
    assert [row["order"] for row in rows] == [f"A-{1001 + n}" for n in range(12)]
    assert [row["row"] for row in rows] == list(range(2, 14))
    said = {row["order"]: row for row in rows}
    assert said["A-1002"]["body"].startswith("Мария, здравствуйте!")
    assert said["A-1004"]["locale"] == "zh-CN"
    assert "7–12 марта" in said["A-1002"]["body"]
    assert said["A-1006"]["status"] == "failed"
    assert said["A-1006"]["names"] == ["shipment.carrier", "shipment.tracking_number", "shipment.eta"]
    assert said["A-1006"]["body"] is None
    assert said["A-1009"]["error"] == "dispatched is not written in ja"
    assert "6 ok, 6 failed" in ran.err
    assert not (home / "out.jsonl.part").exists()
    assert not (home / "out.jsonl.resume").exists()


def test_a_batch_without_failures_ends_in_0(batch: Batch, home: Path) -> None:
    orders_file(home / "o.csv", 40)
    assert batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl").code == 0
    assert batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl", "-q").err == ""


@pytest.mark.parametrize("scenario", ["dispatched", "review-request", "refund-issued", "order-confirmation"])
@pytest.mark.parametrize(
    "name",
    ["own.csv", "own.json", "own.jsonl", "shopify.csv", "amazon-v0.json", "aliexpress.json", "ebay.json"],
)
def test_a_reply_is_the_one_that_fill_gives(
    name: str, scenario: str, batch: Batch, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = str(EXAMPLES / name)
    more = ["-s", "refund.method=card", "-s", "refund.days=5", "-s", "dispatch.by=2026-03-10"]
    common = [scenario, "--orders", path, *more, "-l", "ru"]
    batch(*common, "-o", "out.jsonl")
    rows = rows_of(home / "out.jsonl")
    assert len(rows) >= 10
    for row in rows[::3]:
        capfd.readouterr()
        code = main(["fill", *common, "--order", row["order"], "--json", *TODAY])
        out, err = capfd.readouterr()
        if code:
            said = json.loads(err)
            names = [gap["name"] for gap in said.get("missing", [])] + [
                one["name"] for one in said.get("invalid", [])
            ]
            assert (row["status"], row["names"]) == ("failed", names), (row, said)
        else:
            said = json.loads(out)
            keys = ("body", "subject", "channel", "platform", "locale")
            assert {key: row[key] for key in keys} == {key: said[key] for key in keys}
            assert sorted(row["warnings"]) == sorted(said["warnings"])


def test_a_locale_that_is_asked_for_wins_over_the_orders(batch: Batch, home: Path) -> None:
    batch("dispatched", "--orders", OWN, "-o", "out.jsonl", "-l", "es")
    assert {row["locale"] for row in rows_of(home / "out.jsonl")} == {"es"}


def test_a_marketplaces_orders_are_held_to_its_rules(batch: Batch, home: Path) -> None:
    common = ["order-confirmation", "--orders", str(EXAMPLES / "amazon-v0.json"), "-l", "en"]
    ran = batch(*common, "-o", "out.jsonl")
    rows = rows_of(home / "out.jsonl")
    assert "held to the rules of amazon" in ran.err
    assert {row["status"] for row in rows} == {"failed"}
    assert "Amazon does not allow order-confirmation" in rows[0]["error"]
    batch(*common, "-o", "out.jsonl", "--platform", "none", "-s", "dispatch.by=2026-03-10")
    assert "ok" in {row["status"] for row in rows_of(home / "out.jsonl")}


def test_a_dry_run_writes_nothing_and_says_what_would_fail(batch: Batch, home: Path) -> None:
    orders_file(home / "o.csv", 100, broken=10)
    before = sorted(home.iterdir())
    ran = batch("dispatched", "--orders", "o.csv", "--dry-run", "-o", "out.jsonl")
    assert ran.code == 1
    assert ran.out.splitlines()[:3] == [
        "90 ok, 10 failed",
        "  10 × shipment.carrier",
        "    first in row 2, order A-0: dispatched cannot be filled: shipment.carrier is missing",
    ]
    assert sorted(home.iterdir()) == before
    said = json.loads(batch("dispatched", "--orders", "o.csv", "--dry-run", "--json").out)
    assert (said["orders"], said["ok"], said["failed"]) == (100, 90, 10)
    assert [(kind["count"], kind["first"]["order"]) for kind in said["failures"]] == [(10, "A-0")]


def test_without_an_output_the_rows_go_to_stdout(batch: Batch) -> None:
    rows = [json.loads(line) for line in batch("dispatched", "--orders", OWN).out.splitlines()]
    assert len(rows) == 12


def test_csv_is_safe_from_formulas_and_holds_the_same(batch: Batch, home: Path) -> None:
    (home / "o.csv").write_text(
        HEAD + '"=1+1",Anna,en,DHL,JD12345678,2026-03-10\n-2,"=cmd()",en,,JD1234567,2026-03-10\n',
        encoding="utf-8",
    )
    batch("dispatched", "--orders", "o.csv", "-o", "out.csv")
    batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl")
    assert (home / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (home / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    assert [row["order"] for row in table] == ["'=1+1", "'-2"]
    for cells, row in zip(table, rows_of(home / "out.jsonl"), strict=True):
        assert cells["body"] == (row["body"] or "")
        assert cells["status"] == row["status"]
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells.values())


def test_a_spreadsheet_has_text_in_every_cell(batch: Batch, home: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    (home / "o.csv").write_text(HEAD + '"=1+1",Anna,en,DHL,JD12345678,2026-03-10\n', encoding="utf-8")
    batch("dispatched", "--orders", "o.csv", "-o", "out.xlsx")
    sheet = openpyxl.load_workbook(home / "out.xlsx").active
    head, row = list(sheet.iter_rows())
    assert [cell.value for cell in head] == list(COLUMNS)
    assert (row[0].value, row[0].data_type, row[1].value) == ("=1+1", "s", 2)
    assert row[7].value.startswith("Hello Anna,")
    assert [path.name for path in home.glob("out*")] == ["out.xlsx"]


def test_a_file_for_each_reply(batch: Batch, home: Path) -> None:
    batch("dispatched", "--orders", OWN, "-o", "replies/", "--channel", "email")
    rows = rows_of(home / "replies" / "replies.jsonl")
    assert len(rows) == 12
    files = {path.name for path in (home / "replies").iterdir()} - {"replies.jsonl"}
    assert files == {row["file"] for row in rows if row["status"] == "ok"}
    text = (home / "replies" / "0000002-A-1001.txt").read_text(encoding="utf-8")
    subject, empty, rest = text.split("\n", 2)
    assert (empty, "A-1001" in subject, rest.startswith("Hello Anna,")) == ("", True, True)


def test_a_number_is_never_a_way_out_of_the_directory(batch: Batch, home: Path) -> None:
    (home / "o.csv").write_text(HEAD + "../../x,Anna,en,DHL,JD12345678,2026-03-10\n", encoding="utf-8")
    batch("dispatched", "--orders", "o.csv", "-o", "replies/")
    assert sorted(path.name for path in (home / "replies").iterdir()) == [
        "0000002-______x.txt",
        "replies.jsonl",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["dispatched", "--orders", "none.csv"], "none.csv cannot be read"),
        (["dispatched", "--orders", OWN, "-o", "out.txt"], "its name says no format"),
        (["dispatched", "--orders", OWN, "--resume"], "--resume goes on with a file of orders and an output"),
        (["dispatched"], "one source, and here are 0"),
        (["dispatched", "--orders", OWN, "-l", "tlh"], "tlh"),
        (["dispatched", "--orders", OWN, "--tone", "rude"], "there is no tone rude"),
        (["dispatched", "--orders", OWN, "--channel", "fax"], "there is no channel fax"),
        (["dispatched", "--orders", OWN, "-s", "nmae=Anna"], "there is no variable nmae"),
        (["no-such-thing-at-all", "--orders", OWN], "no-such-thing-at-all"),
    ],
)
def test_what_cannot_be_done_at_all_is_one_error(
    words: list[str], said: str, batch: Batch, home: Path
) -> None:
    ran = batch(*words)
    assert ran.code in (1, 2)
    assert ran.code == 2 or "no-such" in words[0]
    assert said in ran.err
    assert ran.out == ""


def test_one_prepared_reply_is_as_good_as_a_fill(batch: Batch, home: Path) -> None:
    orders_file(home / "o.csv", 200, broken=7)
    batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl", "-s", "shop.name=Lumen Home")
    with (home / "o.csv").open(encoding="utf-8", newline="") as file:
        for cells, row in zip(csv.DictReader(file), rows_of(home / "out.jsonl"), strict=True):
            if row["status"] == "ok":
                values = {name: cell for name, cell in cells.items() if cell} | {"shop.name": "Lumen Home"}
                reply = fill("dispatched", cells["customer.locale"], values, today=(2026, 3, 8))
                assert row["body"] == reply.body


def test_a_value_of_the_settings_gives_way_to_an_orders_even_where_that_is_not_known(
    batch: Batch, home: Path
) -> None:
    import os

    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "cst" / "settings.yaml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("agent.name: Olga\nshop.name: Lumen Home\n", encoding="utf-8")
    (home / "o.csv").write_text(
        HEAD.replace("\n", ",agent.name\n")
        + "".join(
            [
                f"A-{n},Anna,en,DHL,JD12345678,2026-03-10,{name}\n"
                for n, name in enumerate(("Ben", "BEN X", ""))
            ]
        ),
        encoding="utf-8",
    )
    batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl")
    ben, none, olga = rows_of(home / "out.jsonl")
    assert "Ben" in ben["body"]
    assert "Olga" not in ben["body"] + none["body"]
    assert "agent.name" in " ".join(none["warnings"])
    assert "Olga" in olga["body"]
