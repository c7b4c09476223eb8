"""Invented orders, and whether an engine's replies are those of the command line.

    python examples/distributed/orders.py COUNT FILE

writes so many orders as CSV, the same ones for the same count. Each engine's script reads them, renders them by
`cs_templates.batch.render_batch`, and compares every row with what `cst batch` writes of the same file.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

SCENARIO, TODAY = "dispatched", (2026, 3, 8)
HEAD = (
    "order.number", "customer.name", "customer.locale", "shipment.carrier", "shipment.tracking_number", "shipment.eta",
)  # fmt: skip
BUYERS = (("en", "Anna"), ("ru", "Мария"), ("es", "Lucía"), ("zh", "王芳"), ("en", "ben"), ("ja", "Kenji"))


def rows(count: int) -> Iterator[list[str]]:
    """Orders in five languages, one of which nothing is written in; every hundredth lacks its carrier."""
    for n in range(count):
        locale, name = BUYERS[n % len(BUYERS)]
        carrier = "" if n % 100 == 99 else ("DHL", "UPS", "Royal Mail")[n % 3]
        yield [f"A-{n:06}", name, locale, carrier, f"JD{n * 7_919 % 10**9:09}", f"2026-03-{n % 20 + 9:02}"]


def write(path: Path, count: int) -> None:
    """A file of orders."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(HEAD)
        table.writerows(rows(count))


def of_the_command_line(path: Path) -> list[dict[str, Any]]:
    """What `cst batch` writes of a file of orders."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "replies.jsonl"
        day = "-".join(f"{part:02}" for part in TODAY)
        words = ["batch", SCENARIO, "--orders", str(path), "-o", str(out), "--today", day, "--quiet"]
        code = "import sys; from cs_templates.cli import main; sys.exit(main(sys.argv[1:]))"
        subprocess.run([sys.executable, "-c", code, *words], check=False, stderr=subprocess.DEVNULL)
        return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def compare(engine: str, path: Path, found: Iterable[dict[str, Any]]) -> int:
    """Say whether the rows are the command line's, in its order; 1 where they are not."""
    ours = sorted(found, key=lambda row: str(row["order"]))
    theirs = of_the_command_line(path)
    for row in theirs:
        del row["row"]
    ours = [
        {name: list(cell) if name in ("names", "warnings") else cell for name, cell in row.items()}
        for row in ours
    ]
    same = sum(one == other for one, other in zip(ours, theirs, strict=False))
    ok = sum(row["status"] == "ok" for row in ours)
    print(
        f"{engine}: {len(ours):,} rows, {ok:,} ok, {len(ours) - ok:,} failed; {same:,} equal to the command line's"
    )
    return 0 if same == len(ours) == len(theirs) else 1


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
