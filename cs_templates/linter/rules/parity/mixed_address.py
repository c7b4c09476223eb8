"""A text addresses the customer in another way than its locale does.

“Your” is ты or Вы, tú or usted, 你 or 您. Mixed in one letter it reads as if two people had written it, and the
familiar one offends. A locale's `address` says which it uses. Words besides the usual ones are in the lists `informal`
and `informal_start` (at the beginning of a sentence) of each `_locale.yaml`.

Fails (ru):

    Ваш заказ {{ order.number }} уже в пути, ты можешь следить за ним.

Fails (es):

    Tu pedido {{ order.number }} está en camino.

Fails (zh):

    你的订单{{ order.number }}已在途中。

Passes (ru):

    Лишь сегодня заказ {{ order.number }} уехал со склада. Вы писали: «Ты где, посылка?»

Passes (zh):

    您的迷你音箱（订单{{ order.number }}）已在途中。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.address import ever_unwanted, is_formal, unwanted, wanted
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.sayings import sayings
from cs_templates.linter.reading.tongues import unquoted
from cs_templates.linter.regex import regex

CODE = "L040"
SEVERITY = "warning"
SCOPE = "piece"


def _may_be_unwanted(line: str, language: Language) -> bool:
    return any(pattern.search(line) for pattern in ever_unwanted(language))


_ANYBODY = regex(
    r"\b(?:обидно|неприятно|досадно|тяжело|непросто|огорчает|расстраивает|раздражает|утомляет)[^.!?]*\bкогда\s[^,.!?]*\Z",
    re.IGNORECASE,
)
"""Behind it a Russian verb means anybody: «обидно, когда ждёшь»."""
_LOOK = Look(_may_be_unwanted)


def find(piece: Piece) -> Iterator[Finding]:
    """Each pronoun or verb of the other form of address."""
    usual = _usual(piece)
    listed = [span for span in _listed(piece) if not any(span[0] < end and at < span[1] for at, end in usual)]
    for start, stop in sorted([*usual, *listed]):
        said = piece.plain[start:stop]
        message = f"{said} does not go with {wanted(piece)}, the form of address of {piece.language.tag}"
        fix = said.replace("你们", "您").replace("你", "您") if said[0] == "你" else None
        yield piece.finding(start, stop, message, f"address the customer as {wanted(piece)}", fix, safe=False)


def _usual(piece: Piece) -> list[tuple[int, int]]:
    """Pronouns and verb forms that are of the other form of address wherever they stand."""
    pattern = unwanted(piece) if _LOOK.is_in(piece) else None
    text = unquoted(piece)
    found = pattern.finditer(text) if pattern else ()
    return [
        match.span()
        for match in found
        if not (match[0].endswith("шь") and _ANYBODY.search(text, 0, match.start()))
    ]


def _listed(piece: Piece) -> list[tuple[int, int]]:
    """Words of the lists, where the locale's form is formal."""
    if not is_formal(piece):
        return []
    starts = [each for each in sayings(piece, "informal_start") if each.begins and not each.said.islower()]
    return [(each.start, each.stop) for each in (*sayings(piece, "informal"), *starts)]
