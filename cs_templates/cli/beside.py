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
        lines += [_row("", "", column), *abreast(one, other, column)]
    return lines


def abreast(left: str, right: str, column: int, indent: str = "") -> list[str]:
    """Two texts in columns `column` wide, wrapped, what is wrapped behind `indent`."""
    rows = _paired(_wrapped(left, column, indent), _wrapped(right, column, indent))
    return [_row(one, other, column) for one, other in rows]


def _under(text: Marked) -> list[str]:
    return [f"[{screen.safe(text[0])}]", *screen.safe(text[1]).split("\n")]


def _paired(left: list[str], right: list[str]) -> list[tuple[str, str]]:
    length = max(len(left), len(right))
    return list(zip(left + [""] * (length - len(left)), right + [""] * (length - len(right)), strict=True))


def _wrapped(paragraph: str, column: int, indent: str) -> list[str]:
    if not paragraph:
        return []
    return [row for line in paragraph.split("\n") for row in screen.wrap(line, column, indent)]


def _row(left: str, right: str, column: int) -> str:
    return f"{screen.pad(left, column)}{GAP}{right}".rstrip()
