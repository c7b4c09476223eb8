"""Compare the formatters with what ICU prints, as tools/icu_oracle.mjs wrote it down.

python tools/icu_compare.py [DIRECTORY]     differences of every file, kind by kind

The oracle describes the files. `differences.json` beside them names what may differ, and why.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cs_templates import cldr
from cs_templates.answer import formats
from cs_templates.answer.formats import countries, lists, times
from cs_templates.errors import FormatError

GOLDEN = Path(__file__).parent.parent / "tests" / "cldr" / "golden"
STYLES = {"yMMMd": "short", "MMMMd": "day", "yMMMMd": "long", "MMMMEEEEd": "weekday"}
LETTERS = {"zero": "Z", "one": "O", "two": "T", "few": "F", "many": "M", "other": "x"}
ZONES = [0, 330, 345, 210, -240, -570, -210, 825, *(60 * h * way for h in range(1, 13) for way in (1, -1))]
FIRST = formats.ordinal((2024, 1, 1))
Table = dict[str, Any]
Day = tuple[int, int, int]
Number = tuple[int, int]
Rows = Iterator[tuple[str, list[str], Callable[[], list[str]]]]
"""Key, arguments, and what our formatters print for them, in the order of the file."""


@functools.cache
def asked() -> dict[str, Any]:
    """What the golden files hold strings for."""
    return dict(json.loads((GOLDEN / "matrix.json").read_bytes()))


@functools.cache
def allowed() -> dict[tuple[str, str], str]:
    """(locale, key) of what may differ → why."""
    every = json.loads((GOLDEN / "differences.json").read_bytes())
    return {(entry["locale"], entry["key"]): entry["why"] for entry in every}


def golden(path: Path) -> dict[str, list[str]]:
    """What ICU prints, by key."""
    _, *lines = path.read_text(encoding="utf-8").splitlines()
    text = "".join([f'["{line}"],'.replace("\t", '","') for line in lines])
    return {key: values for key, *values in json.loads(f"[{text}[]]".replace("_", "\\u00a0"))[:-1]}


def differences(path: Path) -> list[tuple[str, str, str, str]]:
    """Where we differ from a file: key, argument, ICU's, ours."""
    expected = golden(path)
    found = []
    for key, arguments, print_all in rows(cldr.table(path.stem, ())):
        icus = expected.pop(key, [])
        ours = print_all()
        if ours != icus:
            every = itertools.zip_longest(arguments, icus, ours, fillvalue="(missing)")
            found += [(key, *each) for each in every if each[1] != each[2]]
    return found + [(key, "", "", "(not compared)") for key in expected]


def rows(table: Table) -> Rows:
    """Everything a golden file asks for."""
    for part in (_money, _numbers, _plurals, _dates, _words):
        yield from part(table)


def _each(function: Callable[..., str], table: Table, arguments: list[Any]) -> list[str]:
    """What a formatter prints for each argument; an error where it cannot."""
    found = []
    for argument in arguments:
        try:
            found.append(function(table, argument))
        except FormatError as error:
            found.append(f"FormatError: {error}")
    return found


def _row(key: str, function: Callable[..., str], table: Table, given: list[str], read: Any = str) -> Any:
    return key, given, lambda: _each(function, table, [read(text) for text in given])


def _hashed(key: str, function: Callable[..., str], table: Table, arguments: list[Any]) -> Any:
    return key, ["all"], lambda: [_hash(_each(function, table, arguments))]


def _hash(texts: list[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def _number(text: str) -> Number:
    whole, _, fraction = text.partition(".")
    return int(whole + fraction), len(fraction)


def _day(text: str) -> Day:
    year, month, day = text.split("-")
    return int(year), int(month), int(day)


def _random(tag: str, count: int) -> list[int]:
    """The oracle's made-up numbers."""
    state, found = int(_hash([tag]), 16), []
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        found.append(state >> 11)
    return found


def _amounts(tag: str) -> list[int]:
    """Made-up amounts in the smallest unit of their currency."""
    return [
        number % 10 ** (1 + n % 15) * (-1 if n % 4 == 3 else 1) for n, number in enumerate(_random(tag, 150))
    ]


def _money(table: Table) -> Rows:
    by_code = {**table, "money": {**table["money"], "symbols": {}}}
    made = _amounts(table["tag"])
    for code in asked()["currencies"]:
        places = formats.decimals(table, code)
        write = functools.partial(_amount, code)
        given = [amount for amount in asked()["amounts"] if _number(amount)[1] <= places]
        yield _row(f"money {code}", write, table, given, _number)
        yield _row(f"code {code}", write, by_code, given, _number)
        some = [str(units) for units in made[:24]]
        yield _row(f"made {code}", write, table, some, lambda text, places=places: (int(text), places))
        yield _hashed(f"sums {code}", write, table, [(units, places) for units in made])
    for amount in asked()["every_amounts"]:
        yield _row(f"every {amount}", functools.partial(_in, _number(amount)), table, asked()["every"])


def _amount(code: str, table: Table, amount: Number) -> str:
    return formats.money(table, (*amount, code), "icu")


def _in(amount: Number, table: Table, code: str) -> str:
    return _amount(code, table, amount)


def _numbers(table: Table) -> Rows:
    yield _row("integer", formats.integer, table, asked()["integers"], int)
    yield _row("decimal", lambda of, n: formats.decimal(of, *n), table, asked()["decimals"], _number)
    yield _row("percent", lambda of, n: formats.percent(of, *n), table, asked()["percents"], _number)


def _plurals(table: Table) -> Rows:
    whole = [text for text in asked()["plurals"] if "." not in text]
    first = range(1001)
    yield "plurals", ["all"], lambda: ["".join(LETTERS[formats.category(table, n)] for n in first)]
    yield _row("plural", lambda of, n: formats.category(of, *n), table, asked()["plurals"], _number)
    yield "ordinals", ["all"], lambda: ["".join(LETTERS[formats.ordinal_category(table, n)] for n in first)]
    yield _row("ordinal", formats.ordinal_category, table, whole, int)


def _dates(table: Table) -> Rows:
    days = [formats.from_ordinal(FIRST + n) for n in range(1461)]
    years = [(year, year % 12 + 1, year * 7 % 28 + 1) for year in range(1, 10_000)]
    made = [formats.from_ordinal(number % 3_652_059 + 1) for number in _random(table["tag"], 80)]
    some = [f"{year}-{month}-{day}" for year, month, day in made]
    for skeleton, style in STYLES.items():
        write = functools.partial(_date, table["dates"]["styles"][style])
        yield _row(f"date {skeleton}", write, table, asked()["days"], _day)
        yield _hashed(f"days {skeleton}", write, table, days)
        yield _hashed(f"years {skeleton}", write, table, years)
        if style in table["dates"]["ranges"]:
            yield _row(f"made {skeleton}", write, table, some, _day)
            yield _row(f"range {skeleton}", functools.partial(_range, style), table, asked()["ranges"])


def _date(pieces: list[str], table: Table, day: Day) -> str:
    return formats.write(table, pieces, day)


def _range(style: str, table: Table, days: str) -> str:
    first, last = days.split("/")
    return formats.write_range(table, style, _day(first), _day(last))


def _words(table: Table) -> Rows:
    clock = asked()["clock"]
    yield _row("clock", lambda of, text: times.clock(of, int(text[:2]), int(text[3:])), table, clock)
    yield _row("zone", times.zone, table, [str(minutes) for minutes in ZONES], int)
    for kind in ("and", "or"):
        yield _row(f"list {kind}", functools.partial(_list, kind), table, asked()["lists"])
    names = cldr.countries(table["tag"])
    yield _row("country", lambda _, code: countries.country(names, code), table, asked()["countries"])


def _list(kind: str, table: Table, items: str) -> str:
    return lists.listed(table, items.split("|"), kind)


def main() -> None:
    """Print, for each file, how many values there are and how many differ, with examples."""
    for path in sorted(Path(sys.argv[1] if len(sys.argv) > 1 else GOLDEN).glob("*.txt")):
        found = differences(path)
        total = sum(len(values) for values in golden(path).values())
        print(f"{path.stem}: {len(found)} of {total} differ")
        for key, count in Counter(key for key, *_ in found).items():
            argument, icus, ours = next(rest for name, *rest in found if name == key)
            why = allowed().get((path.stem, key), "not expected")
            print(f"    {key}: {count} ({why}), as in {argument}: ICU {icus!a}, ours {ours!a}")


if __name__ == "__main__":
    main()
