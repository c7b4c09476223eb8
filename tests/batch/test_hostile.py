"""Twenty files that want to break a batch: every order in is a row out, ok or failed, or the file is one error."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.batch.conftest import HEAD, Batch, rows_of

GOOD = "A-{0},Anna,en,DHL,JD12345678{0},2026-03-10\n"
ONE, TWO, THREE = (GOOD.format(n) for n in (1, 2, 3))
HOSTILE: dict[str, tuple[str | bytes, list[str]]] = {
    "a byte-order mark": ("\ufeff" + HEAD + ONE, ["ok"]),
    "semicolons": ((HEAD + ONE).replace(",", ";"), ["ok"]),
    "GBK": ((HEAD + "A-1,王芳,zh,顺丰速运,JD123456781,2026-03-10\n").encode("gbk"), ["ok"]),
    "UTF-16": ((HEAD + ONE).encode("utf-16"), ["ok"]),
    "a quotation mark that is never closed": (HEAD + ONE + 'A-2,"Anna,en\n' + THREE, ["ok", "failed", "ok"]),
    "quotation marks inside": (HEAD + 'A-1,Anna,en,"12" DHL",JD1,2026-03-10\n' + TWO, ["failed", "ok"]),
    "a row too short": (HEAD + ONE + "A-2,Anna\n" + THREE, ["ok", "failed", "ok"]),
    "a row too long": (HEAD + ONE.replace("\n", ",more\n") + TWO, ["failed", "ok"]),
    "numbers that a spreadsheet has spoilt": (
        HEAD + "".join([f"{n},Anna,en,DHL,JD1234567,2026-03-10\n" for n in ("8.1E+15", "810001001300130000000")]) + ONE,
        ["failed", "failed", "ok"],
    ),
    "zero bytes": (HEAD + "A-1,An\0na,en,DHL,JD1234567,2026-03-10\n" + TWO, ["ok", "ok"]),
    "a cell of 140,000 characters": (HEAD + f"A-1,Anna,en,{'x' * 140_000},JD1234567,2026-03-10\n" + TWO, ["failed", "ok"]),
    "a name that turns the text around": (HEAD + "A-1,An\u202ena,en,DHL,JD1234567,2026-03-10\n", ["ok"]),
    "escape sequences": (HEAD + "A-1,Anna\x1b]52;c;eA==\x07,en,DHL\x1b[31m,JD1234567,2026-03-10\n", ["ok"]),
    "a formula for a name": (HEAD + '"A-1","=HYPERLINK(""x"")",en,DHL,JD1234567,2026-03-10\n', ["ok"]),
    "two orders of one number": (HEAD + ONE + TWO + ONE, ["ok", "ok", "failed"]),
    "a locale that is none": (HEAD + ONE.replace(",en,", ",../../etc,") + TWO.replace(",en,", ",tlh,"), ["failed", "failed"]),
    "no name and no locale": (HEAD + "A-1,,en,DHL,JD1234567,2026-03-10\nA-2,Anna,,DHL,JD1234567,2026-03-10\n", ["ok", "failed"]),
    "days that are none": (
        HEAD + "".join([f"A-{n},Anna,en,DHL,JD1234567,{day}\n" for n, day in enumerate(("2026-02-30", "05/03/2026", "soon"))]),
        ["failed"] * 3,
    ),
    "a line end inside a cell": (HEAD + 'A-1,"An\nna",en,DHL,JD1234567,2026-03-10\n' + TWO, ["failed", "ok"]),
    "only line feeds of old Macs": ((HEAD + ONE + TWO).replace("\n", "\r"), ["ok", "ok"]),
    "blank rows between": (HEAD + "\n,,,,,\n" + ONE + "\n\n" + TWO, ["ok", "ok"]),
    "only a header": (HEAD, []),
}  # fmt: skip


def as_bytes(data: str | bytes) -> bytes:
    return data.encode() if isinstance(data, str) else data


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("output", ["out.jsonl", "out.csv"])
def test_every_order_in_is_a_row_out(name: str, output: str, batch: Batch, home: Path) -> None:
    data, statuses = HOSTILE[name]
    (home / "o.csv").write_bytes(as_bytes(data))
    ran = batch("dispatched", "--orders", "o.csv", "-o", output)
    assert ran.code == (1 if "failed" in statuses else 0), ran.err
    written = (home / output).read_bytes()
    assert b"\x1b" not in written
    assert "\u202e".encode() not in written
    assert "Traceback" not in ran.err
    if output == "out.jsonl":
        rows = rows_of(home / output)
        assert [row["status"] for row in rows] == statuses
        assert all(bool(row["body"]) is (row["status"] == "ok") for row in rows)
        assert all(bool(row["error"]) is (row["status"] == "failed") for row in rows)
    else:
        import csv

        with (home / output).open(encoding="utf-8-sig", newline="") as file:
            assert [row["status"] for row in csv.DictReader(file)] == statuses


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "is empty"),
        ("order.number,a,a\n1,2,3\n", "the header names a twice"),
        ("No,Who\n1,Anna\n", "is from no system that is known"),
        (b"order.number,x\n1,caf\xe9\x81\x00\xff\n", "is not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_at_all_is_one_error(
    data: str | bytes, said: str, batch: Batch, home: Path
) -> None:
    (home / "o.csv").write_bytes(as_bytes(data))
    ran = batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert list(home.glob("out*")) == []


LINES = [
    '{"order": {"number": "A-1"}, "customer": {"locale": "en"}, "shipment": {"carrier": "DHL", "tracking_number": "JD1234567", "eta": "2026-03-10"}}',
    '{"order.number": "A-2", "customer.locale": "en", "shipment.carrier": null, "shipment.eta": ["2026-03-10"]}',
    '{"order.number": "A-3", "order.number": "A-4"}',
    "[1, 2]",
    '{"order.number": "A-5", "customer.locale": {"a": [1]}, "shipment.carrier": {"b": {}}}',
    '{"order.number": "A-6", "customer.locale": "en", ',
    '{"order.number": "A-7", "refund.amount": "-5 XXX", "customer.locale": "en"}',
    "{" * 5_000,
    '{"order.number": true, "customer.locale": "en"}',
    '{"order.number": "A-\\ud800", "customer.locale": "en"}',
]


@pytest.mark.parametrize("first", range(len(LINES)))
def test_lines_that_are_no_orders_fail_and_the_others_do_not(first: int, batch: Batch, home: Path) -> None:
    lines = LINES[first:] + LINES[:first]
    (home / "o.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    ran = batch("dispatched", "--orders", "o.jsonl", "-o", "out.jsonl")
    if ran.code == 2:  # the first that can be read says what the file is
        assert "is from no system that is known" in ran.err
        return
    rows = rows_of(home / "out.jsonl")
    assert (ran.code, len(rows)) == (1, len(LINES))
    assert sorted(row["order"] for row in rows if row["status"] == "ok") == ["A-1"]


def test_negative_refunds_and_unknown_currencies(batch: Batch, home: Path) -> None:
    head = "order.number,customer.locale,refund.amount\n"
    amounts = ("12.50 EUR", "-12.50 EUR", "12.50 XYZ", "12.50", "1e5 EUR", "٣ EUR", "0.00 EUR", "")
    (home / "o.csv").write_text(
        head + "".join([f"A-{n},en,{amount}\n" for n, amount in enumerate(amounts)]), encoding="utf-8"
    )
    more = ["-s", "refund.method=card", "-s", "refund.days=5", "-s", "refund.date=2026-03-07"]
    batch("refund-issued", "--orders", "o.csv", "-o", "out.jsonl", *more)
    rows = rows_of(home / "out.jsonl")
    assert [row["status"] for row in rows] == ["ok"] + ["failed"] * 7
    assert {name for row in rows[1:] for name in row["names"]} == {"refund.amount"}


def test_an_unknown_status_is_a_doubt_of_its_order_alone(batch: Batch, home: Path) -> None:
    from tests.batch.conftest import EXAMPLES

    data = json.loads((EXAMPLES / "amazon-v0.json").read_text(encoding="utf-8"))
    orders = data["payload"]["Orders"]
    orders[0]["OrderStatus"] = "Beamed"
    orders[1]["AmazonOrderId"] = orders[2]["AmazonOrderId"]
    orders[3] = "no order"
    (home / "o.json").write_text(json.dumps(data), encoding="utf-8")
    batch("shipping-delay", "--orders", "o.json", "-o", "out.jsonl", "-l", "en", "--platform", "none",
          "-s", "delay_days=3", "-s", "new_eta=2026-03-14", "-s", "solutions=refund,wait")  # fmt: skip
    rows = rows_of(home / "out.jsonl")
    assert [row["status"] for row in rows[:5]] == ["ok", "ok", "failed", "failed", "ok"]
    assert (
        rows[2]["error"] == f"order {rows[1]['order']} stands in the file twice, and the first was answered"
    )
    assert len(rows) == len(orders)


def test_rows_that_continue_a_broken_order_are_not_answered(batch: Batch, home: Path) -> None:
    from tests.batch.conftest import EXAMPLES

    lines = (EXAMPLES / "shopify.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(place for place, line in enumerate(lines) if line.startswith("#1002"))
    lines[at + 1] = '#1002,"broken\n'
    (home / "o.csv").write_text("".join(lines), encoding="utf-8")
    batch(
        "order-confirmation",
        "--orders",
        "o.csv",
        "-o",
        "out.jsonl",
        "-l",
        "en",
        "-s",
        "dispatch.by=2026-03-10",
    )
    rows = rows_of(home / "out.jsonl")
    said = {row["order"]: row["status"] for row in rows}
    assert said["#1001"] == "ok"
    assert said["#1002"] == "failed"
    assert [row["status"] for row in rows if row["row"] == at + 2] == ["failed"]


def test_an_output_that_cannot_be_written_is_said(batch: Batch, home: Path) -> None:
    (home / "o.csv").write_text(HEAD + ONE, encoding="utf-8")
    (home / "out.jsonl.part").mkdir()
    (home / "out.jsonl.resume").write_text("{}")
    ran = batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl")
    assert ran.code == 2
    assert "Traceback" not in ran.err
