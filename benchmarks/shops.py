"""Orders as shop systems export them, many, made of the examples' own: every time another one, with a new number."""

from __future__ import annotations

import csv
import random
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "orders"
SEED = 20_260_308


class Shop(NamedTuple):
    """A system's export: its example, what stands between its cells, its column of numbers and how they are written."""

    title: str
    example: str
    separator: str
    column: str
    number: str


SHOPS = (
    Shop("Shopify's CSV", "shopify.csv", ",", "Name", "#{}"),
    Shop("Amazon's report", "amazon-report.txt", "\t", "order-id", "302-{:07}-1207307"),
)


def write(path: Path, shop: Shop, count: int) -> None:
    """A file of so many orders, the same ones for the same count."""
    quoting: Literal[0, 3] = csv.QUOTE_NONE if shop.separator == "\t" else csv.QUOTE_MINIMAL
    with (EXAMPLES / shop.example).open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter=shop.separator, quoting=quoting)
    at = header.index(shop.column)
    orders = [list(rows) for _, rows in groupby([row for row in rows if row], lambda row: row[at])]
    dice = random.Random(SEED)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(
            file,
            delimiter=shop.separator,
            quoting=quoting,
            quotechar=None if quoting == csv.QUOTE_NONE else '"',
        )
        table.writerow(header)
        for n in range(count):
            number = shop.number.format(1_000_000 + n)
            table.writerows([*row[:at], number, *row[at + 1 :]] for row in dice.choice(orders))
