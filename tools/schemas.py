"""Write the JSON Schemas that editors check a corpus's files with.

    python tools/schemas.py [DIRECTORY]

One file for each sort of file, into docs/schemas or into another directory, such
as a `.schemas` inside a shop's own corpus.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from cs_templates.corpus.decode.schema import FILES, schema

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "schemas"


def written(sort: str) -> str:
    """The schema of one sort of file as its file has it."""
    return json.dumps(schema(sort), ensure_ascii=False, indent=2) + "\n"


def main() -> int:
    """Write them all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for sort in FILES:
        (folder / f"{sort}.json").write_text(written(sort), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
