"""It praises the shop or the item beyond what can be shown.

“The best price” reads as advertising where somebody asked for help, and many countries want proof of it. The words are
in the list `superlative` of each `_locale.yaml`.

Fails (en):

    You will not find it anywhere else: this is the best price.

Passes (en):

    The price of {{ item.name }} is {{ refund.amount }}. All the best!

Fails (zh):

    我们是全网最低价。

Passes (zh):

    这款商品现价{{ refund.amount }}。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G103"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("superlative",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each superlative."""
    for saying in sayings(piece, "superlative"):
        if not saying.denied:
            message = f"“{saying.said}” praises more than can be shown"
            yield saying.finding(message, "say what is true of it: a price, a size, a date")
