"""The pages of lint's rules under docs/rules/: an index, and a page for each.

python tools/rules.py            write them anew
python tools/rules.py --check    name those that are not as the rules say; exit code 1 where there is one
"""

from __future__ import annotations

import sys
from pathlib import Path

from cs_templates.linter.book.pagebook import index, page
from cs_templates.linter.rules import RULES

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "rules"


def pages() -> dict[str, str]:
    """Every page by its file's name."""
    return {"README.md": index(RULES)} | {f"{rule.name}.md": page(rule) for rule in RULES}


def outdated() -> list[str]:
    """The files that are not as they should be, or should not be there."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*")}
    return sorted(name for name in wanted | there if wanted.get(name) != there.get(name))


def main() -> int:
    """Write the pages, or check them."""
    changed = outdated()
    if "--check" in sys.argv:
        print(*changed, sep="\n", end="\n" if changed else "")
        return 1 if changed else 0
    FOLDER.mkdir(exist_ok=True)
    wanted = pages()
    for name in changed:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], encoding="utf-8")
        else:
            (FOLDER / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
