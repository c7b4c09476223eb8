"""A count stands beside a noun that cannot follow its number.

With another number the noun is wrong: “1 days”, «2 день». A count and its noun are printed together, through
`plural`, which has the noun's form for every number.

Fails (en):

    Your order {{ order.number }} is {{ shipment.delay_days }} days late.

Fails (ru):

    Заказ {{ order.number }} задерживается на {{ shipment.delay_days }} дня.

Passes (ru):

    Заказ {{ order.number }} задерживается на {{ shipment.delay_days | plural("day") }}.

Passes (en):

    Your order {{ order.number }} is late (days: {{ shipment.delay_days }}).
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.compiler.filters import MOST
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.regex import regex
from cs_templates.syntax import Print

CODE = "P106"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (VALUE,)
_WORD = regex(r"[ \u00a0\u202f]([^\W\d_]{3,})(?![^\W\d_])")
_NO_NOUNS = {
    "en": "and for from has have left more less off out per the until was were with are than times your",
    "es": "con cada como del desde está están fue hasta las los más menos para por que son",
    "ru": "или для уже еще ещё это так как при без вас нас над под осталось включительно",
}
"""Words that may follow a number without belonging to it."""
_SHORTENED = frozenset(["шт", "руб", "мин", "мес", "pcs", "min", "hrs", "uds", "hrs", "кор", "упак"])


def find(piece: Piece) -> Iterator[Finding]:
    """Each count that is printed without `plural` before a word."""
    after = _NO_NOUNS.get(piece.language.language)
    if after is None or "{{" not in piece.text.text:
        return
    for node, start, stop in piece.prints:
        if isinstance(node, Print) and not node.filters and _varies(piece, node.name):
            word = _WORD.match(piece.plain, stop)
            if word and word[1].casefold() not in after.split() and word[1] not in _SHORTENED:
                message = f"“{word[1]}” has one form for every number that {node.name} can be"
                hint = f'print both together, as in {{{{ {node.name} | plural("day") }}}}'
                yield piece.finding(start, word.end(), message, hint)


def _varies(piece: Piece, name: str) -> bool:
    """Whether a variable is a count for which the locale has more than one form."""
    variable = piece.language.variables.get(name)
    if variable is None or variable.kind != "count":
        return False
    high = MOST if variable.max is None else variable.max
    return len(piece.language.reach.categories(variable.min or 0, high)) > 1
