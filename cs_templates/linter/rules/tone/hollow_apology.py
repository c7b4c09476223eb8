"""It is sorry for what the customer feels, and not for what went wrong; or it takes the apology back.

“We are sorry if you feel that way” blames the customer's feelings, and “sorry, but these things happen” says that nobody
cares. Apologize for the thing itself, and say what is being done. The words are in the list `non_apology` of each
`_locale.yaml`.

Fails (en):

    We are sorry if you feel that way.

Passes (en):

    We are sorry that order {{ order.number }} is late.

Fails (ru):

    Извините, но всякое бывает.

Passes (ru):

    Извините, что заказ {{ order.number }} задержался.

Fails (es):

    Sentimos que se lo tome así.

Fails (zh):

    抱歉，不过这种事难免。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G702"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("non_apology",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each apology that is none."""
    for saying in sayings(piece, "non_apology"):
        yield saying.finding(
            f"“{saying.said}” is no apology", "be sorry for what went wrong, and say what is being done"
        )
