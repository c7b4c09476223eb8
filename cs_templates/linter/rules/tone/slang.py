"""It is written as in a chat among friends.

“Pls”, «щас», “porfa” or “亲” read as if nobody took the matter seriously. The words are in the list `slang` of each
`_locale.yaml`. Where a locale's `culture` has `formality: informal`, the rule keeps quiet.

Fails (en):

    Pls check the address of order {{ order.number }}.

Fails (ru):

    Щас проверим заказ {{ order.number }}.

Fails (zh):

    订单{{ order.number }}已发货，亲无需再做任何操作。

Passes (zh):

    订单{{ order.number }}请您亲自签收，也可以请亲友代收。

Passes (en):

    Please check the address of order {{ order.number }}.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import found_by
from cs_templates.linter.reading.sayings import sayings
from cs_templates.linter.regex import regex

CODE = "G895"
SEVERITY = "warning"
SCOPE = "piece"
_HINT = "write it as you would in a letter"
_DEAR = regex(
    r"(?<![父母双乡相近远成招探定娘表至血单六可懿亲])亲(?![自友爱戚人情手口朋属身切眼密子和近历临吻肤笔征信善本家生昵缘亲们，！~～哒滴])"
)
"""亲 in the place of 您, and not in a word such as 亲自."""
_LOOK = found_by({"zh": _DEAR})


def find(piece: Piece) -> Iterator[Finding]:
    """Each word of the list, and in Chinese the familiar way to say *you*."""
    language = piece.language
    if language.locale.profile.culture.get("formality") == "informal":
        return
    for saying in sayings(piece, "slang"):
        yield saying.finding(f"“{saying.said}” is slang", _HINT)
    if _LOOK.is_in(piece):
        for found in _DEAR.finditer(piece.plain):
            yield piece.finding(*found.span(), "“亲” is slang", "write 您")
