"""What mutants there are, by operator and locale, and what they look like."""

from __future__ import annotations

import argparse
import difflib
from collections import Counter
from pathlib import Path

from tests.mutation import OPERATORS, Mutant, mutants
from tests.mutation.base import LOCALES

CORPUS = Path(__file__).resolve().parent.parent.parent / "templates"


def main() -> None:
    """Print the counts, and as many diffs as asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--operator", default="", help="only this operator")
    parser.add_argument("--locale", default="", help="only this locale")
    parser.add_argument("--family", default="", help="only this family of operators")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=0, help="how many diffs of each operator and locale")
    args = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for mutant in mutants(CORPUS, args.seed, only=args.operator, locale=args.locale):
        if args.family not in ("", OPERATORS[mutant.operator].family):
            continue
        counts[mutant.operator, mutant.locale] += 1
        if counts[mutant.operator, mutant.locale] <= args.show:
            print(_diff(mutant))
    _table(counts)


def _diff(mutant: Mutant) -> str:
    lines = [f"### {mutant.operator} {mutant.locale} {sorted(mutant.lines)}"]
    lines.extend(f"removed {path}" for path in mutant.removed)
    for path, text in ((mutant.path, mutant.text), *mutant.others):
        old = CORPUS / path
        before = old.read_text(encoding="utf-8").split("\n") if old.exists() else []
        diff = difflib.unified_diff(before, text.split("\n"), path, path, n=0, lineterm="")
        lines.extend(list(diff)[1:])
    return "\n".join(lines)


def _table(counts: Counter[tuple[str, str]]) -> None:
    family = ""
    for found in OPERATORS.values():
        row = [counts[found.id, tag] for tag in LOCALES]
        if not sum(row):
            continue
        if found.family != family:
            family = found.family
            print(f"\n{family:36}" + "".join(f"{tag:>5}" for tag in LOCALES))
        print(f"  {found.id:34}" + "".join(f"{count:5}" for count in row))
    operators = len({name for name, _ in counts})
    print(f"\n{operators} operators, {counts.total()} mutants")


if __name__ == "__main__":
    main()
