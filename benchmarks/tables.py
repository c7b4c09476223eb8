"""The rows as people read them: on a terminal, in Markdown, in the README; and as data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from benchmarks.rows import Row, rounded

SPEED = re.compile(r"(?<=<!-- speed -->\n).*?(?=<!-- /speed -->)", re.DOTALL)
WIDTH = 60


def line(row: Row) -> str:
    """One row for a terminal: figure, quartiles, budget, and whether it holds."""
    name = f"{row.name}, {row.templates:,}" if row.templates else row.name
    return (
        f"{name:<{WIDTH}} {_with_unit(row):>9}  {_spread(row):<16} {_budget(row):<9} {_verdict(row)}".rstrip()
    )


def _with_unit(row: Row) -> str:
    return f"× {row.figure}" if row.unit == "×" else f"{row.figure} {row.unit}"


def _spread(row: Row) -> str:
    return "" if row.low is None or row.high is None else f"({rounded(row.low)} to {rounded(row.high)})"


def _budget(row: Row) -> str:
    return "" if row.budget is None else f"{'≥' if row.at_least else '≤'} {row.budget:g}"


def _verdict(row: Row) -> str:
    return "" if row.budget is None else "holds" if row.holds else "BROKEN"


def summary(rows: Sequence[Row]) -> str:
    """How many budgets hold, and which do not."""
    kept = [row for row in rows if row.budget is not None]
    broken = [row for row in kept if not row.holds]
    lines = [f"{len(kept) - len(broken)} of {len(kept)} budgets hold"]
    return "\n".join([*lines, *map(line, broken)])


def as_json(rows: Iterable[Row], notes: Sequence[str]) -> str:
    """One object: version, notes, rows."""
    data = [row._asdict() | {"holds": row.holds} for row in rows]
    return json.dumps({"version": 1, "notes": notes, "rows": data}, ensure_ascii=False, indent=1) + "\n"


def markdown(rows: Sequence[Row], notes: Sequence[str]) -> str:
    """A table with a column for each size of a corpus, one of the figures without a size, and the notes."""
    sizes = sorted({row.templates for row in rows if row.templates})
    sized = _table(["", *(f"{size:,}" for size in sizes), "budget"], _by_size(rows, sizes))
    plain = [row for row in rows if not row.templates]
    unsized = _table(["", "", "budget"], ([row.name, _cell(row), _budget(row)] for row in plain))
    return "\n".join([f"{sized}\n", f"{unsized}\n", *(f"{note}  " for note in notes)]).rstrip() + "\n"


def _by_size(rows: Iterable[Row], sizes: Sequence[int]) -> Iterable[list[str]]:
    named: dict[str, dict[int, Row]] = {}
    for row in rows:
        if row.templates:
            named.setdefault(row.name, {})[row.templates] = row
    for name, found in named.items():
        cells = [_cell(found[size]) if size in found else "" for size in sizes]
        yield [name, *cells, ", ".join(dict.fromkeys(_budget(row) for row in found.values() if row.budget))]


def _cell(row: Row) -> str:
    """The figure, heavy where it breaks its budget."""
    said = row.figure if row.unit == "×" else f"{row.figure} {row.unit}"
    return said if row.holds else f"**{said}**"


def _table(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *body]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def in_readme(text: str, table: str) -> str:
    """The README with its table of speed replaced."""
    return SPEED.sub(lambda _: f"\n{table}\n", text, count=1)
