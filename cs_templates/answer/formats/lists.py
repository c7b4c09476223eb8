"""Several things in one sentence: A, B and C (UTS #35, List Patterns)."""

from __future__ import annotations

from cs_templates.errors import FormatError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    Table = Mapping[str, Any]

_ISOLATE = "\u2068"


def listed(table: Table, items: Sequence[str], kind: str) -> str:
    """The items joined as the locale does, with its `and` or its `or` before the last.

    One item is itself, none is nothing. Raises FormatError for another kind.
    """
    patterns = table["lists"].get(kind)
    if patterns is None:
        raise FormatError(f"There is no list kind '{kind}'", "and or or")
    if len(items) < 2:
        return items[0] if items else ""
    if len(items) == 2:
        return _join(_before(patterns, "2", items[1]), items[0], items[1])
    text = _join(patterns["start"], items[0], items[1])
    for item in items[2:-1]:
        text = _join(patterns["middle"], text, item)
    return _join(_before(patterns, "end", items[-1]), text, items[-1])


def _join(pattern: list[str], first: str, second: str) -> str:
    before, between, after = pattern
    return before + first + between + second + after


def _before(patterns: Mapping[str, Any], place: str, item: str) -> list[str]:
    """The pattern for the last item, bent where the item's beginning asks for it (Spanish y → e)."""
    for bend in patterns.get("bends", ()):
        if place in bend and _asks(bend, item):
            return list(bend[place])
    return list(patterns[place])


def _asks(bend: Mapping[str, Any], item: str) -> bool:
    """Whether an item begins as the bend says.

    `begins`: with one of these, but none of `except`. `words`: with one of
    these as a whole word. `outside`: with a character in none of these ranges,
    an isolate's own mark passed over.
    """
    if "outside" in bend:
        first = item.lstrip(_ISOLATE)[:1]
        return bool(first) and not any(low <= first <= high for low, high in bend["outside"])
    folded = item.lower()
    if "words" in bend:
        return folded.partition(" ")[0] in bend["words"]
    return folded.startswith(tuple(bend["begins"])) and not folded.startswith(tuple(bend.get("except", ())))
