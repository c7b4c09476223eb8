"""It blames or reproaches the customer.

Being right about whose mistake it was helps nobody: “you forgot the postal code” and “as I already said” begin the
next angry message. Say what is missing or what comes next. A question or a condition is fine: “if you forgot …”. The
words are in the list `blame` of each `_locale.yaml`.

Fails (en):

    You forgot to enter the postal code.

Passes (en):

    The postal code is missing. If you forgot it, just send it here.

Fails (zh):

    是您自己填错了地址。

Passes (zh):

    订单上的地址缺少邮编，请补充。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G111"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("blame",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each word of blame that is neither denied nor a condition."""
    for saying in sayings(piece, "blame"):
        if not (saying.denied or saying.conditional):
            message = f"“{saying.said}” reproaches the customer"
            yield saying.finding(
                message, "say what is missing or what happens next, without saying whose fault it is"
            )
