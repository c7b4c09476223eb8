"""A text prints a variable that may be unknown, outside of a condition that asks for it.

What the contract lists under `if_known` is not always given. Printed without asking, it would leave a hole,
so the reply would be refused.

Fails (en):

    Your order {{ order.number }} is here: {{ shipment.tracking_url }}

Passes (en):

    Your order {{ order.number }} is on its way.
    {% if shipment.tracking_url is known %}
    Follow it here: {{ shipment.tracking_url }}
    {% endif %}
"""

from __future__ import annotations

CODE = "V204"
SEVERITY = "error"
SCOPE = "reading"
