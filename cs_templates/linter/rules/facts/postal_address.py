"""A postal address is typed in.

Warehouses move, and returns then go to the old one. An example in quotation marks is fine.

Fails (en):

    Send order {{ order.number }} back to 18 Harbor Road.

Fails (ru):

    Отправьте заказ {{ order.number }} на адрес: ул. Лесная, д. 5.

Fails (zh):

    请把订单{{ order.number }}寄到海港路18号。

Passes (es):

    Pedido {{ order.number }}: escriba la dirección completa, por ejemplo «Calle Mayor 5, 2.º B».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.tongues import unquoted
from cs_templates.linter.regex import regex

CODE = "H013"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = "0"
_ADDRESS = regex(
    r"\b\d{1,5} (?:[A-Z][\w'’.]+ ){1,3}(?:Street|St\b\.?|Road|Rd\b\.?|Avenue|Ave\b\.?|Lane|Drive|Boulevard|Blvd\b\.?|Square)"
    r"|\b(?:ул\.|улица|улице|пр-т|просп\.|проспект|пер\.|переулок|шоссе|бульвар|наб\.)\s?[А-ЯЁ][\w-]+(?: [А-ЯЁ][\w-]+)?,? (?:д\.|дом)?\s?\d+"
    r"|(?:\bC/|\b(?:Calle|Avenida|Avda\.|Av\.|Plaza|Paseo|Carretera)) ?(?:de(?: la| los| las)? |del )?[A-ZÁÉÍÓÚÑ]\w+(?: [\w]+){0,3},? (?:n\.º ?)?\d+"
    r"|[\u4e00-\u9fff]{2,6}[路街道巷]\s?\d+\s?号"
)
_EXAMPLE = regex(
    r"\b(?:e\.\s?g\.|for (?:example|instance)|such as|например|к примеру|p\. ?ej\.|por ejemplo)[^.!?]*\Z"
    r"|(?:例如|比如|如)[^。！？\n]*\Z",
    re.IGNORECASE,
)
"""What says in the same sentence that the address is made up."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each street with a house number, outside of quotation marks."""
    text = unquoted(piece)
    for match in _ADDRESS.finditer(text):
        if _EXAMPLE.search(text, 0, match.start()):
            continue
        message = f"{match[0]} is a postal address that is typed in"
        yield piece.finding(*match.span(), message, "print a variable")
