"""Write cs_templates/cldr/quotes.json: the quotation marks of CLDR's locales.

    npm pack cldr-misc-full@48.2.0                      # in a scratch directory, unpacked as for make_supplement.py
    python tools/make_quotes.py SCRATCH_DIRECTORY

A locale is there where its marks are not those of its parent; a language without a parent always is. The same
input gives the same bytes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from cs_templates.cldr import tags
from cs_templates.errors import UsageError

TARGET = Path(__file__).parent.parent / "cs_templates" / "cldr" / "quotes.json"
MARKS = ("quotationStart", "quotationEnd", "alternateQuotationStart", "alternateQuotationEnd")


def marks(scratch: Path) -> dict[str, list[str]]:
    """The marks of every locale that has a tag here."""
    found = {}
    for path in sorted(scratch.glob("cldr-misc-full/main/*/delimiters.json")):
        name = path.parent.name
        try:
            known = tags.canonical(name) == name
        except UsageError:
            continue
        if known:
            said = json.loads(path.read_bytes())["main"][name]["delimiters"]
            found[name] = [said[mark] for mark in MARKS]
    return found


def own(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Those that a locale does not have from its parents."""
    return {
        tag: quotes
        for tag, quotes in found.items()
        if quotes != next((found[link] for link in tags.chain(tag)[1:] if link in found), None)
    }


def main() -> None:
    """Write the file."""
    lines = [
        f"{json.dumps(tag)}: {json.dumps(quotes, ensure_ascii=False)}"
        for tag, quotes in sorted(own(marks(Path(sys.argv[1]))).items())
    ]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
