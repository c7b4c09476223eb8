"""The text asks for what a shop may never ask for: card numbers, passwords, codes, scans of papers.

Messages are no safe place for them, and customers learn from such replies to trust whoever asks next.

Fails (en):

    We refund order {{ order.number }}. Please send us your card number and the CVV.

Passes (en):

    We refund order {{ order.number }}. Never send anyone your card number.

Fails (ru):

    Заказ {{ order.number }}: сообщите, пожалуйста, номер карты для возврата.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.rendered import sentences

CODE = "C111"
SEVERITY = "error"
SCOPE = "piece"
NEEDS = ("secret",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each secret in a sentence that asks for it and does not say otherwise."""
    language, text = piece.language, piece.plain
    spans = language.meant("secret", text)
    if not spans:
        return
    for start, stop in sentences(text):
        said = text[start:stop]
        secrets = [span for span in spans if start <= span[0] < stop]
        if secrets and language.said("secret_ask", said) and not language.said("secret_unless", said):
            first, last = secrets[0]
            message = f"this asks for what nobody may be asked for: “{text[first:last]}”"
            yield piece.finding(first, last, message, "do not ask for it; refunds go back the way they came")
