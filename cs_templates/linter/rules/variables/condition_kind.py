"""A condition asks something that this kind of variable cannot answer.

Options are compared with ==, lists are asked with `in`, counts with < and >. An amount is compared with
nothing but 0, because 5 of one currency are not 5 of another.

Fails (en):

    Your order {{ order.number }} is on its way.
    {% if shipment.delay_days == "three" %}
    It is late.
    {% endif %}

Passes (en):

    Your order {{ order.number }} is on its way.
    {% if shipment.delay_days >= 3 %}
    It is late.
    {% endif %}
"""

from __future__ import annotations

CODE = "V303"
SEVERITY = "error"
SCOPE = "reading"
