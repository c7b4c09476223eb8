"""Two texts side by side, paragraph by paragraph; one under the other where the screen is narrow."""

from __future__ import annotations

from cs_templates.cli import screen

TYPE_CHECKING = False
if TYPE_CHECKING:
    Marked = tuple[str, str]

LEAST, GAP = 72, "  │ "


def beside(left: Marked, right: Marked, wide: int) -> list[str]:
    """Lines that show two texts, each with its mark. `wide` is the screen's width, 0 where there is none."""
    if wide < LEAST:
        return [*_under(left), "", *_under(right)]
    column = (wide - len(GAP)) // 2
    lines = [_row(left[0], right[0], column)]
    for one, other in _paired(left[1].split("\n\n"), right[1].split("\n\n")):
        rows = _paired(_wrapped(one, column), _wrapped(other, column))
        lines += [_row("", "", column), *[_row(a, b, column) for a, b in rows]]
    return lines


def _under(text: Marked) -> list[str]:
    return [f"[{screen.safe(text[0])}]", *screen.safe(text[1]).split("\n")]


def _paired(left: list[str], right: list[str]) -> list[tuple[str, str]]:
    length = max(len(left), len(right))
    return list(zip(left + [""] * (length - len(left)), right + [""] * (length - len(right)), strict=True))


def _wrapped(paragraph: str, column: int) -> list[str]:
    return [row for line in paragraph.split("\n") for row in screen.wrap(line, column)] if paragraph else []


def _row(left: str, right: str, column: int) -> str:
    return f"{screen.pad(left, column)}{GAP}{right}".rstrip()
