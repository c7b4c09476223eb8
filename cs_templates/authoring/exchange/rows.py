"""Units as the rows of a table, for CSV and spreadsheets: every cell is text, and none is a formula."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cs_templates.authoring.exchange.came import Came, plain
from cs_templates.authoring.exchange.unit import STATES, Key, Unit
from cs_templates.errors import UsageError
from cs_templates.speech import say

COLUMNS = (
    "id", "locale", "field", "variant", "source", "target", "state", "source_hash", "limit", "note", "target_hash",
)  # fmt: skip
OPEN = ("target", "state")
"""The columns that a translator changes."""
NEEDED = ("id", "locale", "field", "variant", "target", "state", "source_hash")
_FORMULA = ("=", "+", "-", "@", "|", "%", "\t", "\r", "\n", " ")


def row(unit: Unit) -> list[str]:
    """The cells of a unit."""
    cells = (
        unit.key.id, unit.locale, unit.key.field, unit.key.variant, unit.source, unit.target, unit.state,
        unit.source_hash, unit.limit, unit.note, unit.target_hash,
    )  # fmt: skip
    return [_safe(cell) for cell in cells]


def _safe(text: str) -> str:
    """A cell that a spreadsheet takes for text: an apostrophe before what would begin a formula."""
    return f"'{text}" if text.startswith((*_FORMULA, "'")) else text


def _unsafe(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell


def header(cells: Sequence[str], place: str) -> dict[str, int]:
    """Where each column stands. Raises UsageError where one is missing."""
    columns = {name.strip(): at for at, name in reversed(list(enumerate(cells)))}
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        message = say("{place}: there is no column {name}", place=place, name=", ".join(missing))
        raise UsageError(message, say("import what cst export has written"))
    return columns


def came(cells: Sequence[str], columns: dict[str, int], place: str, formula: str = "") -> Came:
    """The unit of a row. `formula` names the cells that are formulas."""
    short = len(cells) < len([name for name in columns if name in COLUMNS])
    values = dict(_values(cells, columns))
    target, state = values.get("target", ""), values.get("state", "").strip()
    fault = next(_faults(target, state, short=short, formula=formula), "")
    return Came(
        place=place,
        key=Key(*(values.get(name, "").strip() for name in ("id", "field", "variant"))),
        locale=values.get("locale", "").strip(),
        target=plain(_unsafe(target)),
        source_hash=values.get("source_hash", "").strip() or "-",
        target_hash=values.get("target_hash", "").strip(),
        state=state,
        fault=fault,
    )


def _values(cells: Sequence[str], columns: dict[str, int]) -> Iterator[tuple[str, str]]:
    for name, at in columns.items():
        if name in COLUMNS and at < len(cells):
            yield name, cells[at] if name == "target" else _unsafe(cells[at])


def _faults(target: str, state: str, *, short: bool, formula: str) -> Iterator[str]:
    if short:
        yield say("the row is cut off")
    if formula or target.startswith(_FORMULA):
        yield say("the text is a formula, or begins as one does; write ' before it if it is not")
    if state not in STATES:
        yield say(
            "there is no state {state}; it is one of {states}", state=state or "''", states=", ".join(STATES)
        )
