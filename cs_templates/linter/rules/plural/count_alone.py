"""A number stands in a sentence without what it counts.

“It can take up to 5 to arrive” leaves the customer to guess: days, hours? `plural` prints a number with its noun.

Fails (en):

    Order {{ order.number }} may be late by {{ shipment.delay_days }}.

Fails (zh):

    订单{{ order.number }}最多会晚{{ shipment.delay_days }}送达。

Passes (en):

    Order {{ order.number }} may be late by {{ shipment.delay_days | plural("day") }}. Days late: {{ shipment.delay_days }}.

Passes (en):

    Order {{ order.number }} is for customers with a minimum age of {{ age.min }}.

Passes (zh):

    订单{{ order.number }}会晚{{ shipment.delay_days }}天送达。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.regex import regex
from cs_templates.syntax import Print

CODE = "P802"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (VALUE,)
_SMALL = {
    "en": "and for from has have off or out per to until was were with are than in at by on if when before after as is",
    "es": "con como del de desde es está están fue hasta para por que son en a y o si cuando",
    "ru": "и или для как при без с со в во на по до после от из если чтобы",
}
"""Words that follow a number without being what it counts."""
_AFTER = {
    tag: regex(
        rf"[ \u00a0]?(?:[.,;!?)…]|$|\n)|[ \u00a0](?:{'|'.join(said.split())}|of (?:\w+ing|delivery|purchase|receipt))\b",
        re.IGNORECASE,
    )
    for tag, said in _SMALL.items()
}
_MEASURE = regex(
    r"\s*(?:[个天日件小周月年次箱包张份元位层台只条分秒工克米套双本瓶盒对岁页倍种款项笔\d%％+~～\-–/×x]|\ufffc)"
)
_BEFORE = regex(r"[^\W\d_][ \u00a0]?$")
_LABEL = regex(
    r"(?:number|no|nr|version|step|size|age\sof|aged|номер|шаг|размер|número|paso|talla|第|数量|尺码)[ \u00a0]?$",
    re.IGNORECASE,
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each count that is printed by itself within a sentence."""
    if "{{" not in piece.text.text or piece.role in ("subject", "noun", "choice"):
        return
    for node, start, stop in piece.prints:
        if (
            isinstance(node, Print)
            and not node.filters
            and piece.language.kinds.get(node.name) == "count"
            and _is_alone(piece, start, stop)
        ):
            message = f"{node.name} is a number without what it counts"
            hint = f'print both together, as in {{{{ {node.name} | plural("day") }}}}'
            yield piece.finding(start, stop, message, hint)


def _is_alone(piece: Piece, start: int, stop: int) -> bool:
    text = piece.plain
    before = text[max(0, start - 20) : start]
    if not _BEFORE.search(before) or _LABEL.search(before):
        return False
    if piece.language.language == "zh":
        return not _MEASURE.match(text, stop)
    after = _AFTER.get(piece.language.language)
    return after is not None and after.match(text, stop) is not None
