"""A tag says something that the template language does not have.

Tags print variables and phrases and choose by condition; there are no loops, calls, sums or joined texts,
so that everything a reply may say can be read off its text. The message names what to write instead.

Fails (en):

    Your order {{ order.number | upper }} is on its way.

Fails (es):

    Su pedido {{ order.number }} está en camino.
    {% set dias = 3 %}

Passes (en):

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

CODE = "V102"
SEVERITY = "error"
SCOPE = "reading"
