"""Three full stops stand for an ellipsis.

The one character … is never torn apart at the end of a line; in Chinese, dots in its place are plainly wrong
(it is ……), and a whole sentence that trails off in dots leaves a buyer guessing. Where a channel takes plain
characters only, the tool prints dots itself.

Fails (zh):

    订单{{ order.number }}正在处理...

Passes (ru):

    Заказ {{ order.number }} уже в пути…
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.linter.reading.looks import signs
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

CODE = "T414"
SEVERITY = "info"
SCOPE = "piece"
_LOOK = signs(("...", "。。。"))
_LISTED = 2
"""So many commas make a list that could go on."""
_DOTS = regex(r"(?<![.\w/])\.\.\.(?![./])|(?<=\w)\.\.\.(?![./])|。。。+")


def find(piece: Piece) -> Iterator[Finding]:
    """Each ellipsis that is made of full stops."""
    if not _LOOK.is_in(piece):
        return
    mend = "……" if piece.language.language == "zh" else "…"
    for found in _DOTS.finditer(prose(piece)):
        finding = piece.finding(
            found.start(), found.end(), f"“{found.group()}” stands for “{mend}”", f"write {mend}", mend
        )
        bad = piece.language.cjk or _trails_off(piece, found.start(), found.end())
        yield finding._replace(severity="warning") if bad else finding


def _trails_off(piece: Piece, start: int, stop: int) -> bool:
    """Whether a sentence ends in them, and its line."""
    line = piece.plain[piece.plain.rfind("\n", 0, start) + 1 : start]
    ends = not piece.plain[stop:].partition("\n")[0].strip(f"{GAP} ")
    return ends and piece.role in ("body", "wording") and line.count(",") < _LISTED
