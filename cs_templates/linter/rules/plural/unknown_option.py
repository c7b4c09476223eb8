"""A text asks for an option that its variable does not have.

The words after it could never be printed, and the option that was meant is not asked for.

Fails (en):

    Your order {{ order.number }} is on its way.
    {% if refund.method == "crad" %}
    The money goes to your card.
    {% endif %}

Fails (es):

    El importe de {{ order.number }} va {{ refund.method | choose(tarjeta="a su tarjeta", other="a su saldo") }}.

Passes (en):

    Your order {{ order.number }} is on its way.
    {% if refund.method == "card" %}
    The money goes to your card.
    {% endif %}
"""

from __future__ import annotations

CODE = "P203"
SEVERITY = "error"
SCOPE = "reading"
