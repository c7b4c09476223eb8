"""A tag cannot be read.

A brace, a quote or the end of an if is missing, so nobody can tell where the tag ends. Every tag opens and
closes with its own pair of braces, and every if has its endif.

Fails (en):

    Your order {{ order.number } is on its way.

Fails (ru):

    Заказ {{ order.number }} уже в пути.
    {% if shipment.tracking_url is known %}
    Где посылка: {{ shipment.tracking_url }}

Passes (ru):

    Заказ {{ order.number }} уже в пути.
    {% if shipment.tracking_url is known %}
    Где посылка: {{ shipment.tracking_url }}
    {% endif %}
"""

from __future__ import annotations

CODE = "V101"
SEVERITY = "error"
SCOPE = "reading"
