"""docs/batch.md does what it says: its commands print what it shows, its tables and examples are true."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from cs_templates.batch.outcome import COLUMNS
from tools import readme

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")


def test_its_commands_print_what_it_shows() -> None:
    assert readme.filled(PAGE) == PAGE


def test_it_names_every_column() -> None:
    table = PAGE[PAGE.index("| column | is |") :].partition("\n\n")[0]
    assert re.findall(r"`(\w+)`", re.sub(r"\|[^|]*\|$", "|", table, flags=re.MULTILINE)) == list(COLUMNS)


def test_its_functions_are_those_of_the_examples() -> None:
    """Each engine's own lines stand in its script, but for names that only a whole script has."""
    blocks = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 4
    for block, engine in zip(blocks[1:], ("spark", "dask", "ray"), strict=True):
        ast.parse(block)
        script = (ROOT / "examples" / "distributed" / f"on_{engine}.py").read_text(encoding="utf-8")
        for call in re.findall(
            r"(?:render_batch|mapInArrow|map_partitions|map_batches|from_arrow_schema)\(", block
        ):
            assert call in script, (engine, call)


def test_what_it_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", PAGE):
        assert (ROOT / "docs" / target).exists(), target
