"""Text in several styles, wrapped: what a screen shows of it, line by line."""

from __future__ import annotations

import sys

from cs_templates.cli import screen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Styled = tuple[str, str]
    """Some text, and a style of `screen.STYLES` or nothing."""


def painted(parts: Iterable[Styled], columns: int = 0, indent: str = "") -> list[tuple[int, str]]:
    """The lines of a text for stdout, each with the columns it takes; wrapped where there are `columns`."""
    from cs_templates.authoring.spread import spread  # above the wall

    safe = [(screen.safe(text), style) for text, style in parts]
    whole = "".join(text for text, _ in safe)
    rows = [indent + row for line in whole.split("\n") for row in _rows(line, columns - screen.width(indent))]
    lines: list[tuple[int, str]] = [(0, "")]
    for text, style in spread(safe, "\n".join(rows), ""):
        for at, part in enumerate(text.split("\n")):
            wide, line = (0, "") if at else lines.pop()
            lines.append((wide + screen.width(part), line + _styled(part, style)))
    return lines


def _rows(line: str, columns: int) -> list[str]:
    return screen.wrap(line, columns) if columns > 0 else [line]


def _styled(text: str, style: str) -> str:
    return screen.styled(text, style, sys.stdout) if text else ""
