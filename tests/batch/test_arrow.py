"""Arrow batches in, Arrow batches out: the command line's rows, whoever hands the batches over."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cs_templates.batch.outcome import COLUMNS
from cs_templates.errors import UsageError
from tests.batch.conftest import EXAMPLES, ROOT, Batch, orders_file, rows_of

pa = pytest.importorskip("pyarrow")
TODAY = (2026, 3, 8)


def rendered(
    table: Any, scenario: str = "dispatched", *, size: int = 1_000, **more: Any
) -> list[dict[str, Any]]:
    from cs_templates.batch import render_batch, schema

    made = render_batch(table.to_batches(max_chunksize=size), scenario, today=TODAY, **more)
    rows: list[dict[str, Any]] = pa.Table.from_batches(made, schema()).to_pylist()
    return rows


def table_of(path: Path) -> Any:
    from pyarrow import csv

    return csv.read_csv(path, convert_options=csv.ConvertOptions(column_types={}, strings_can_be_null=False))


@pytest.mark.parametrize("size", [1, 7, 1_000])
def test_it_gives_the_rows_of_the_command_line(size: int, batch: Batch, home: Path) -> None:
    orders_file(home / "o.csv", 120, broken=9)
    batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl")
    theirs = [{name: row[name] for name in COLUMNS if name != "row"} for row in rows_of(home / "out.jsonl")]
    assert rendered(table_of(home / "o.csv"), size=size) == theirs


HOSTILE = """\
order.number,customer.name,customer.locale,customer.country,shipment.carrier,shipment.tracking_number,shipment.eta,mine
A-1,Anna,en,,DHL,JD014600003GB,2026-03-12,x
A-2,=HYPERLINK(1),ru,,DHL,JD014600004GB,2026-03-12,
8.1E+15,Anna,en,,DHL,JD014600005GB,2026-03-12,
,Anna,en,,DHL,JD014600005GB,2026-03-12,
A-3,Мария,,RU,DHL,RB123456785CN,12.03.2026,
A-4,王芳,zh,,"DHL
Express",RB123456785CN,2026-03-12,
A-5,ben,ja,,,JD014600007GB,2026-03-12,
1000000000000000000000,Ben,,ES,UPS,,never,
# 7,  ,es,,UPS,RB123456789CN,2026-03-12,
1007,Ben {x},,,UPS,RB123456789CN,2026-13-12,
"""


@pytest.mark.parametrize("size", [1, 3, 1_000])
def test_what_is_not_plain_has_the_command_lines_row_wherever_the_table_is_cut(
    size: int, batch: Batch, home: Path
) -> None:
    (home / "o.csv").write_text(HOSTILE, encoding="utf-8")
    batch("dispatched", "--orders", "o.csv", "-o", "out.jsonl")
    theirs = rows_of(home / "out.jsonl")
    assert {row.pop("row") for row in theirs} == {2, 3, 4, 5, 6, 7, 9, 10, 11, 12}
    for row in theirs:
        row["error"] = row["error"] and re.sub(r"o\.csv:\d+", "the table", row["error"])
    with (home / "o.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    table = pa.table(dict(zip(header, map(pa.array, zip(*rows, strict=True)), strict=True)))
    assert rendered(table, size=size) == theirs


def test_an_order_that_stands_there_twice_is_answered_twice(home: Path) -> None:
    orders_file(home / "o.csv", 3)
    table = table_of(home / "o.csv")
    once = rendered(table)
    assert rendered(pa.concat_tables([table, table]), size=2) == once + once


def test_columns_may_have_types_and_names_without_dots(home: Path) -> None:
    import datetime as dt

    table = pa.table(
        {
            "order_number": ["A-1", "A-2"],
            "customer_locale": ["en", "en"],
            "refund_amount": pa.array(["12.50 EUR", None]),
            "refund_date": pa.array([dt.date(2026, 3, 7)] * 2),
            "refund_days": pa.array([5, 5]),
            "unused": pa.array([Decimal("1.0"), None]),
        }
    )
    ok, failed = rendered(table, "refund-issued", values={"refund.method": "card"})
    assert (ok["status"], "€12.50" in ok["body"]) == ("ok", True)
    assert (failed["status"], failed["names"]) == ("failed", ["refund.amount"])


def test_what_no_batch_can_answer_is_refused(home: Path) -> None:
    with pytest.raises(UsageError, match="from no system that is known"):
        rendered(pa.table({"a": ["1"]}))
    with pytest.raises(UsageError, match="several rows make an order"):
        rendered(table_of(EXAMPLES / "shopify.csv"))
    with pytest.raises(UsageError, match="there is no tone rude"):
        rendered(pa.table({"order.number": ["1"]}), tone="rude")


def test_ten_thousand_rows_on_dask_are_the_command_lines(home: Path) -> None:
    pytest.importorskip("dask.dataframe")
    script = ROOT / "examples" / "distributed" / "on_dask.py"
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=home,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.stdout == "Dask: 10,000 rows, 8,267 ok, 1,733 failed; 10,000 equal to the command line's\n", (
        done.stderr
    )
    assert done.returncode == 0
