"""How fast the tool is, and which budgets hold.

    python -m benchmarks [--short] [--sizes 100,1000] [--rounds 15] [--json FILE] [--markdown FILE] [--readme]

Builds a wheel of the checkout, installs it into a new environment that is thrown away, and measures whole processes,
compiling, memory and replies a second. `--short` is for every day: small corpora, nothing to download; it ends in 1
where a budget is broken three times in a row. `--readme` writes the table into the README.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import tables
from benchmarks.guard import Judged, judge
from benchmarks.installed import ROOT, Installed, install
from benchmarks.rows import Row
from benchmarks.suite import FULL, SHORT, Effort, make_corpora, parts


def main() -> int:
    """Measure, print each row as it comes, write what was asked for; 1 where the short form finds a broken budget."""
    asked = _parser().parse_args()
    effort = SHORT if asked.short else FULL
    effort = effort._replace(sizes=asked.sizes or effort.sizes, rounds=asked.rounds or effort.rounds)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="cst-benchmarks-") as folder:
        installed = install(Path(folder), borrow=asked.short)
        judged = _measured(installed, Path(folder), effort, tries=3 if asked.short else 1)
    _say(f"\n{tables.summary(judged.rows)}\n{time.monotonic() - begun:.0f} s in all")
    _write(asked, judged.rows, _notes(installed, effort))
    return 1 if asked.short and judged.broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument(
        "--short", action="store_true", help="small corpora, no downloads; fails on broken budgets"
    )
    parser.add_argument("--sizes", type=_sizes, help="templates in each corpus, as in 100,1000,10000,100000")
    parser.add_argument("--rounds", type=int, help="how often each call is run")
    parser.add_argument("--json", type=Path, help="write the figures as data")
    parser.add_argument("--markdown", type=Path, help="write the table")
    parser.add_argument("--readme", action="store_true", help="write the table into README.md")
    return parser


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(size) for size in text.split(",")))


def _measured(installed: Installed, folder: Path, effort: Effort, tries: int) -> Judged:
    _say(f"{installed.launcher}; corpora of {', '.join(f'{size:,}' for size in effort.sizes)} templates")
    begun = time.monotonic()
    made = make_corpora(installed, folder, effort.sizes)
    _say(f"corpora and their books made in {time.monotonic() - begun:.0f} s; {effort.rounds} rounds")

    def say(row: Row) -> None:
        _say(tables.line(row))

    return judge(parts(installed, made, effort), tries, say)


def _say(text: str) -> None:
    print(text, flush=True)


def _notes(installed: Installed, effort: Effort) -> list[str]:
    method = f"Medians of {effort.rounds} rounds; × is how many times the no-op script right before it takes."
    where = f"Python {platform.python_version()}, {os.cpu_count()} cores; {installed.launcher}."
    return [f"{method} {where}"]


def _write(asked: argparse.Namespace, rows: list[Row], notes: list[str]) -> None:
    if asked.json:
        asked.json.write_text(tables.as_json(rows, notes), encoding="utf-8")
    table = tables.markdown(rows, notes)
    if asked.markdown:
        asked.markdown.write_text(table, encoding="utf-8")
    if asked.readme:
        readme = ROOT / "README.md"
        readme.write_text(
            tables.in_readme(readme.read_text(encoding="utf-8"), table), encoding="utf-8", newline="\n"
        )


if __name__ == "__main__":
    sys.exit(main())
