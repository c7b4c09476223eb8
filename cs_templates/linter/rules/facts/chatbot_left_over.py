"""What a chatbot says around its text was pasted along with it.

“Here is a more polite version:” is said to whoever asked for it. The customer learns that nobody wrote the reply. What
chatbots say is in the locale's word list `chatbot`.

Fails (en):

    Certainly! Here is a more polite version:

    Your order {{ order.number }} is on its way.

Fails (ru):

    Ваш заказ {{ order.number }} уже в пути.
    Если нужно, могу сделать текст короче.

Passes (en):

    Certainly, here is the tracking number for order {{ order.number }}. Let us know if a shorter cable would do.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece

CODE = "H801"
SEVERITY = "error"
SCOPE = "piece"
NEEDS = ("chatbot",)


def find(piece: Piece) -> Iterator[Finding]:
    """Each thing that a chatbot says."""
    last = 0
    for start, stop in piece.meant("chatbot"):
        if start >= last:
            said = " ".join(piece.plain[start:stop].split())
            message = f"“{said}” is what a chatbot says around its text"
            yield piece.finding(start, stop, message, "delete what is not said to the customer")
            last = stop
