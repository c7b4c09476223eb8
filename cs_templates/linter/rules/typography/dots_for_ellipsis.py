"""Three full stops stand for an ellipsis.

The one character … is never torn apart at the end of a line; in Chinese, dots in its place are plainly wrong
(it is ……). Where a channel takes plain characters only, the tool prints dots itself.

Fails (zh):

    订单{{ order.number }}正在处理...

Passes (ru):

    Заказ {{ order.number }} уже в пути…
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.pieces import Piece
from cs_templates.linter.prose import prose

CODE = "T414"
SEVERITY = "info"
SCOPE = "piece"
_DOTS = re.compile(r"(?<![.\w/])\.\.\.(?![./])|(?<=\w)\.\.\.(?![./])|。。。+")


def find(piece: Piece) -> Iterator[Finding]:
    """Each ellipsis that is made of full stops."""
    mend = "……" if piece.language.language == "zh" else "…"
    for found in _DOTS.finditer(prose(piece)):
        finding = piece.finding(
            found.start(), found.end(), f"“{found.group()}” stands for “{mend}”", f"write {mend}", mend
        )
        yield finding._replace(severity="warning") if piece.language.cjk else finding
