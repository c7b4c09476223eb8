"""It calls the customer a friend, a dear or a darling.

Who writes with a complaint is no friend of the shop; the familiar word sounds false, and in many languages rude. Where
a locale's `culture` has `formality: informal`, the rule keeps quiet. The words are in the list `familiar` of each `_locale.yaml`;
those in `fond_call` count where they call somebody, alone beside a comma.

Fails (en):

    Dear friend, your order {{ order.number }} is on its way.

Passes (en):

    Your order {{ order.number }} is on its way. A friend can pick it up for you.

Fails (en):

    Cheers, mate!

Fails (zh):

    亲亲，您的订单{{ order.number }}已发货。

Passes (zh):

    亲爱的顾客，您的订单{{ order.number }}已发货。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import Saying, sayings

CODE = "G143"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("familiar", "fond_call")


def find(piece: Piece) -> Iterator[Finding]:
    """Each familiar word."""
    if piece.language.locale.profile.culture.get("formality") == "informal":
        return
    for saying in _familiar(piece):
        message = f"“{saying.said}” is too familiar for a customer"
        yield saying.finding(message, "use the name, or no address at all")


def _familiar(piece: Piece) -> Iterator[Saying]:
    """What is familiar wherever it stands, and what is where it calls somebody."""
    for saying in sayings(piece, "familiar"):
        if not (piece.language.cjk and _in_a_word(saying)):
            yield saying
    yield from (
        saying for saying in sayings(piece, "fond_call") if saying.is_call and not _said_twice(saying)
    )


def _said_twice(saying: Saying) -> bool:
    """Whether the list of what is always familiar has the word as well."""
    return any(each.start <= saying.start < each.stop for each in sayings(saying.piece, "familiar"))


def _in_a_word(saying: Saying) -> bool:
    """Whether a short word is the end of a longer one, as in *mother*."""
    before = saying.piece.plain[: saying.start][-1:]
    return saying.stop - saying.start < 3 and before.isalpha()
