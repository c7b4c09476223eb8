"""It admits a liability, or tells what is nobody's business.

Who is liable by law is decided by others, and the sentence is quoted to them. That a colleague was drunk or that nothing
is ever checked helps no customer. Say what went wrong with this order, and what is being done. The words are in the list
`admission` of each `_locale.yaml`.

Fails (en):

    We admit that we are legally liable for the damage.

Passes (en):

    The mug arrived broken, and we will replace it.

Fails (ru):

    Наш упаковщик был пьян.

Passes (ru):

    Мы упаковали заказ {{ order.number }} плохо и пришлём новый.

Fails (es):

    Nunca comprobamos los artículos antes de enviarlos.

Fails (zh):

    打包的员工当时喝醉了。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G703"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ("admission",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each thing that is better not said."""
    for saying in sayings(piece, "admission"):
        yield saying.finding(
            f"“{saying.said}” says more than a shop should",
            "say what went wrong with this order, and what is being done",
        )
