"""How many values a second the formatters print, beside Babel's own functions.

    python benchmarks/formats.py [VALUES]

Money and dates in all locales of the golden files, one after the other, VALUES of each (20,000). No value
occurs twice, and every argument is ready before the clock runs: both are given the name of a locale and a value.
Ours and Babel's take turns, five rounds; a figure is the median of its rounds.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.numbers import format_currency

from cs_templates import cldr
from cs_templates.answer import formats
from cs_templates.cldr.tags import babel_id

ROOT = Path(__file__).resolve().parent.parent
LOCALES = json.loads((ROOT / "tests" / "cldr" / "golden" / "matrix.json").read_bytes())["locales"]
CURRENCIES = ("EUR", "USD", "RUB", "JPY", "KWD", "MXN", "CNY")
STYLES = {"short": "medium", "long": "long"}
"""Our styles, and what Babel calls them."""
TODAY: formats.Day = (2026, 3, 8)
WORDS: dict[str, dict[str, str]] = {}
ROUNDS = 5
Calls = list[tuple[Any, ...]]
Printer = Callable[..., str]


def amounts(count: int) -> tuple[Calls, Calls]:
    """(locale, amount) for ours, (number, currency, pattern, locale) for Babel's."""
    ours: Calls = []
    babels: Calls = []
    for n, tag in zip(range(count), itertools.cycle(LOCALES), strict=False):
        code = CURRENCIES[n % len(CURRENCIES)]
        places = formats.decimals(cldr.table(tag), code)
        units = (n + 1) * 48_271 % 2_147_483_647
        ours.append((tag, (units, places, code)))
        babels.append((Decimal(units).scaleb(-places), code, None, babel_id(tag)))
    return ours, babels


def days(count: int) -> tuple[Calls, Calls]:
    """(locale, day, style) for ours, (day, style, locale) for Babel's: each style on days of its own."""
    ours: Calls = []
    babels: Calls = []
    first, styles = formats.ordinal((1950, 1, 1)), list(STYLES)
    for n, tag in zip(range(count), itertools.cycle(LOCALES), strict=False):
        day = formats.from_ordinal(first + n)
        style = styles[n // len(LOCALES) % len(styles)]
        ours.append((tag, day, style))
        babels.append((dt.date(*day), STYLES[style], babel_id(tag)))
    return ours, babels


def our_money(tag: str, amount: tuple[int, int, str]) -> str:
    """`money` for the name of a locale."""
    return formats.money(cldr.table(tag), amount)


def our_date(tag: str, day: formats.Day, style: str) -> str:
    """`date` for the name of a locale."""
    return formats.date(cldr.table(tag), day, style, TODAY, WORDS)


def rate(function: Printer, calls: Calls) -> float:
    """Values a second."""
    begun = time.perf_counter()
    for call in calls:
        function(*call)
    return len(calls) / (time.perf_counter() - begun)


def compared(ours: Printer, babels: Printer, calls: tuple[Calls, Calls]) -> tuple[float, float, float]:
    """Ours and Babel's values a second, and how many times one is the other."""
    rounds = [(rate(ours, calls[0]), rate(babels, calls[1])) for _ in range(ROUNDS)]
    times = statistics.median(one / other for one, other in rounds)
    mine, theirs = zip(*rounds, strict=True)
    return statistics.median(mine), statistics.median(theirs), times


def main() -> int:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    print(f"{count:,} different values of each in {len(LOCALES)} locales, values a second")
    print(f"{'':<8}{'ours':>12}{'Babel':>12}{'times':>8}")
    found = {
        "money": compared(our_money, format_currency, amounts(count)),
        "dates": compared(our_date, format_date, days(count)),
    }
    for name, (ours, babels, times) in found.items():
        print(f"{name:<8}{ours:>12,.0f}{babels:>12,.0f}{times:>8.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
