"""A Russian text writes “вы” small where its locale writes «Вы».

To one person Russian letters write Вы and Ваш with a capital. Some of them small and some large look careless, and the
small one colder than it was meant. A locale's `address` says which it uses, by channel.

Fails (ru):

    Заказ {{ order.number }} уже в пути. Мы напишем вам завтра.

Passes (ru):

    Заказ {{ order.number }} уже в пути. Мы напишем Вам завтра. На кнопке написано «Где ваш заказ».
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.address import wanted
from cs_templates.linter.reading.looks import found_by
from cs_templates.linter.reading.tongues import unquoted
from cs_templates.linter.regex import regex

CODE = "L041"
SEVERITY = "warning"
SCOPE = "piece"
_SMALL = regex(r"\b(?:вы|вас|вам|вами|ваш(?:а|е|и|его|ей|ему|им|их|у|ем|ими|ею)?)\b")
_LOOK = found_by({"ru": _SMALL})


def find(piece: Piece) -> Iterator[Finding]:
    """Each small one."""
    if not _LOOK.is_in(piece) or wanted(piece) != "Вы":
        return
    for match in _SMALL.finditer(unquoted(piece)):
        large = match[0].capitalize()
        message = f"{match[0]} is written small; this locale writes {large}"
        yield piece.finding(*match.span(), message, f"write {large}", large, safe=False)
