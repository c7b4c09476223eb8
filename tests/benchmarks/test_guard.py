"""A budget is broken when it is broken three times in a row; the table says which hold."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from benchmarks import calls, tables
from benchmarks.guard import judge
from benchmarks.processes import Process, ratios
from benchmarks.rows import Row, of_samples
from benchmarks.suite import Part

README = Path(__file__).resolve().parents[2] / "README.md"
ROWS = [
    Row("search", 1.404, "×", 1.4, 100, 1.3, 1.5),
    Row("search", 1.52, "×", 1.5, 100_000, 1.4, 1.7),
    Row("fill with four -s", 1.41, "×", 1.5, 100, 1.38, 1.5),
    Row("fill after a change of its template, longer by", 141.7, "ms", 150, 10_000, 120, 160),
    Row("--version", 1.01, "×"),
    Row("replies, × Jinja2", 1.9, "×", 2, at_least=True),
]


def part(*figures: float) -> tuple[Part, list[float]]:
    """A part whose row has these figures, one after the other, and what is left of them."""
    left = list(figures)
    return (lambda: [Row("search", left.pop(0), "×", 1.4)]), left


@pytest.mark.parametrize(
    ("figures", "measured", "holds"),
    [
        ((1.3, 9, 9), 1, True),
        ((1.5, 1.3, 9), 2, True),
        ((1.5, 1.5, 1.4), 3, True),
        ((1.5, 1.5, 1.41), 3, False),
    ],
)
def test_it_fails_only_when_broken_three_times(
    figures: tuple[float, ...], measured: int, holds: bool
) -> None:
    again, left = part(*figures)
    rows, broken = judge([again])
    assert 3 - len(left) == measured
    assert [row.value for row in rows] == [figures[measured - 1]]
    assert (broken == []) is holds


def test_what_holds_once_counts_though_its_neighbour_breaks() -> None:
    rounds = iter([(1.3, 1.6), (1.5, 1.5), (1.6, 1.7)])

    def both() -> list[Row]:
        search, fill = next(rounds)
        return [Row("search", search, "×", 1.4), Row("fill", fill, "×", 1.5)]

    rows, broken = judge([both])
    assert [(row.name, row.value) for row in rows] == [("search", 1.3), ("fill", 1.5)]
    assert broken == []


def test_one_slow_moment_breaks_nothing() -> None:
    now = 0.0
    slow = iter([1.0] * 7 + [30.0] + [1.0] * 100)

    def run(process: Process) -> None:
        nonlocal now
        now += {"noop": 10, "search": 13}[process.command[0]] * next(slow)

    def measured() -> list[Row]:
        found = ratios([Process(("search",), {})], Process(("noop",), {}), 9, run, lambda: now)
        return [of_samples("search", found[0], "×", 1.4)]

    rows, broken = judge([measured])
    assert rows[0].value == pytest.approx(1.3)
    assert broken == []


def test_figures_hold_as_they_are_printed() -> None:
    assert [row.holds for row in ROWS] == [True, False, True, True, True, False]


def test_a_line_has_figure_spread_budget_and_verdict() -> None:
    said = [re.sub(" +", " ", tables.line(row)) for row in ROWS]
    assert said == [
        "search, 100 × 1.40 (1.30 to 1.50) ≤ 1.4 holds",
        "search, 100,000 × 1.52 (1.40 to 1.70) ≤ 1.5 BROKEN",
        "fill with four -s, 100 × 1.41 (1.38 to 1.50) ≤ 1.5 holds",
        "fill after a change of its template, longer by, 10,000 142 ms (120 to 160) ≤ 150 holds",
        "--version × 1.01",
        "replies, × Jinja2 × 1.90 ≥ 2 BROKEN",
    ]
    assert tables.summary(ROWS).startswith("3 of 5 budgets hold\nsearch, 100,000")


def test_markdown_has_a_column_for_each_size() -> None:
    assert (
        tables.markdown(ROWS, ["Two cores."])
        == """\
|  | 100 | 10,000 | 100,000 | budget |
| --- | --- | --- | --- | --- |
| search | 1.40 |  | **1.52** | ≤ 1.4, ≤ 1.5 |
| fill with four -s | 1.41 |  |  | ≤ 1.5 |
| fill after a change of its template, longer by |  | 142 ms |  | ≤ 150 |

|  |  | budget |
| --- | --- | --- |
| --version | 1.01 |  |
| replies, × Jinja2 | **1.90** | ≥ 2 |

Two cores.
"""
    )


def test_data_says_what_holds() -> None:
    data = json.loads(tables.as_json(ROWS, []))
    assert data["version"] == 1
    assert [row["holds"] for row in data["rows"]] == [row.holds for row in ROWS]
    assert data["rows"][3]["templates"] == 10_000


def test_the_readme_has_a_place_for_the_table() -> None:
    text = README.read_text(encoding="utf-8")
    written = tables.in_readme(text, tables.markdown(ROWS, ["Two cores."]))
    assert f"<!-- speed -->\n\n{tables.markdown(ROWS, ['Two cores.'])}\n<!-- /speed -->" in written
    assert written.partition("<!-- /speed -->")[2] == text.partition("<!-- /speed -->")[2]


def test_the_readmes_table_has_every_call() -> None:
    shown = tables.SPEED.search(README.read_text(encoding="utf-8"))
    assert shown
    for measured in calls.CALLS:
        assert f"| {measured.name} |" in shown[0]
