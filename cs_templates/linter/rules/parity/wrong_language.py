"""A sentence is in another language than its locale.

It was left untranslated, or pasted from another file; the customer cannot read it. Names of brands and products,
quotations and what stands in brackets may be in any language.

Fails (ru):

    Ваш заказ {{ order.number }} уже в пути.
    Thank you for your patience.

Fails (es):

    Su pedido {{ order.number }} está en camino.
    You can track your package here: {{ shipment.tracking_url }}

Fails (es):

    Obrigado pela sua paciência.

Fails (zh):

    多謝您嘅耐心。

Passes (ru):

    Заказ {{ order.number }} едет службой Royal Mail.
    Статус на английском — «Out for delivery», то есть «передано курьеру».

Passes (zh):

    订单{{ order.number }}由DHL Express派送，可用Google Pay付款。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.reading.neighbours import neighbours
from cs_templates.linter.reading.tongues import elsewhere

CODE = "L020"
SEVERITY = "warning"
SCOPE = "piece"


def find(piece: Piece) -> Iterator[Finding]:
    """Each sentence, and in other scripts each run of words, that is certainly in another language."""
    name = piece.language.locale.profile.name
    told: list[tuple[int, int]] = []
    for start, stop in (*elsewhere(piece), *neighbours(piece)):
        if any(begun < stop and start < last for begun, last in told):
            continue
        told.append((start, stop))
        first = stop - len(piece.plain[start:stop].lstrip(f" \n{VALUE}{GAP}"))
        said = " ".join(piece.text.text[first:stop].split())
        shown = said if len(said) <= 50 else f"{said[:49]}…"
        yield piece.finding(first, stop, f"this is not in {name}: {shown}", "translate it")
