"""Compare the formatters with what ICU prints, as tools/icu_oracle.mjs wrote it down.

python tools/icu_compare.py [DIRECTORY]     differences of every file, kind by kind
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cs_templates import cldr
from cs_templates.answer.formats import countries, dates, lists, money, number, plural, times
from cs_templates.errors import FormatError

GOLDEN = Path(__file__).parent.parent / "tests" / "cldr" / "golden"
STYLES = {"yMMMd": "short", "MMMMd": "day", "yMMMMd": "long", "MMMMEEEEd": "weekday"}
LETTERS = {"zero": "Z", "one": "O", "two": "T", "few": "F", "many": "M", "other": "x"}
Table = dict[str, Any]
Case = tuple[str, str, str]


def cases(path: Path) -> Iterator[Case]:
    """The lines of a golden file: kind, arguments, what ICU prints."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, arguments, text = line.split("\t")
            yield kind, arguments, json.loads(text)


def printed(table: Table, kind: str, arguments: str) -> str:
    """What our formatters print for a case; the table has to be one without deviations."""
    return PRINT[kind](table, *arguments.split(" ", 1 if kind == "list" else -1))


def differences(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """The cases of a file where we differ: kind, arguments, ICU's, ours."""
    table = cldr.table(path.stem, ())
    for kind, arguments, expected in cases(path):
        try:
            ours = printed(table, kind, arguments)
        except (FormatError, LookupError, TypeError) as error:
            ours = f"{type(error).__name__}: {error}"
        if ours != expected:
            yield kind, arguments, expected, ours


def _by_code(table: Table) -> Table:
    """The table with no symbol but the ISO codes."""
    return {**table, "money": {**table["money"], "symbols": {}}}


def _amount(units: str, scale: str, code: str) -> tuple[int, int, str]:
    return int(units), int(scale), code


def _day(text: str) -> tuple[int, int, int]:
    year, month, day = text.split("-")
    return int(year), int(month), int(day)


def _date(table: Table, skeleton: str, day: tuple[int, int, int]) -> str:
    return dates.write(table, table["dates"]["styles"][STYLES[skeleton]], day)


def _sweep(table: Table, skeleton: str, first: str, last: str, step: str) -> str:
    years = range(int(first), int(last) + 1, int(step))
    every = [_date(table, skeleton, (year, year % 12 + 1, year * 7 % 28 + 1)) for year in years]
    return hashlib.sha256("\n".join(every).encode()).hexdigest()[:16]


def _run(choose: Callable[[Table, int], str]) -> Callable[[Table, str, str], str]:
    return lambda table, low, high: "".join(LETTERS[choose(table, n)] for n in range(int(low), int(high) + 1))


PRINT: dict[str, Callable[..., str]] = {
    "money": lambda table, *amount: money.money(table, _amount(*amount), "icu"),
    "code": lambda table, *amount: money.money(_by_code(table), _amount(*amount), "icu"),
    "integer": lambda table, n: number.integer(table, int(n)),
    "decimal": lambda table, units, scale: number.decimal(table, int(units), int(scale)),
    "percent": lambda table, units, scale: number.percent(table, int(units), int(scale)),
    "plural": lambda table, units, scale: plural.category(table, int(units), int(scale)),
    "ordinal": lambda table, units, _: plural.ordinal(table, int(units)),
    "plurals": _run(plural.category),
    "ordinals": _run(plural.ordinal),
    "date": lambda table, skeleton, day: _date(table, skeleton, _day(day)),
    "range": lambda table, skeleton, *days: dates.write_range(table, STYLES[skeleton], *map(_day, days)),
    "sweep": _sweep,
    "clock": lambda table, hour, minute: times.clock(table, int(hour), int(minute)),
    "zone": lambda table, minutes: times.zone(table, int(minutes)),
    "list": lambda table, kind, items: lists.listed(table, items.split("|"), kind),
    "country": lambda table, code: countries.country(cldr.countries(table["tag"]), code),
}


def main() -> None:
    """Print, for each file, how many values there are and how many differ, with examples."""
    for path in sorted(Path(sys.argv[1] if len(sys.argv) > 1 else GOLDEN).glob("*.tsv")):
        found = list(differences(path))
        total = Counter(kind for kind, _, _ in cases(path))
        wrong = Counter(kind for kind, *_ in found)
        parts = ", ".join(f"{kind} {count} of {total[kind]}" for kind, count in wrong.items())
        print(f"{path.stem}: {len(found)} of {total.total()} differ{': ' if parts else ''}{parts}")
        for kind in wrong:
            case = next(case for case in found if case[0] == kind)
            print(f"    {kind} {case[1]}: ICU {case[2]!a}, ours {case[3]!a}")


if __name__ == "__main__":
    main()
