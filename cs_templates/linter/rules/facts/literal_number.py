"""An order number or a tracking number is typed in.

It belongs to one customer, and every other one is sent it as well. Where it was meant as an example, put it in
quotation marks.

Fails (en):

    Your order A-10293 is on its way: {{ order.number }}.

Fails (ru):

    Заказ {{ order.number }} в пути, трек-номер RB123456785CN.

Passes (en):

    Your kettle KX-2000 (order {{ order.number }}) is on its way, in size 42 and with a USB-C plug.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.codes import codes

CODE = "H020"
SEVERITY = "error"
SCOPE = "piece"
NEEDS = "0"


def find(piece: Piece) -> Iterator[Finding]:
    """Each number that looks like those of shops, marketplaces and carriers."""
    for start, stop, what in codes(piece):
        if what != "card":
            message = f"{piece.text.text[start:stop]} looks like one customer's {'tracking' if what == 'tracking' else 'order'} number"
            name = "shipment.tracking_number" if what == "tracking" else "order.number"
            yield piece.finding(start, stop, message, f"print {{{{ {name} }}}}")
