"""A text does not state what its contract demands, or not in every case.

The buyer is owed this fact whichever branch the reply takes. It has to be printed in each of them, or
outside of them; a phrase does not count. Where a text asks for one number (`== 0`) it may say it in words.

Fails (en):

    Your order is on its way.

Fails (ru):

    {% if refund.method == "card" %}
    Деньги за заказ {{ order.number }} вернутся на карту.
    {% else %}
    Деньги вернутся на баланс магазина.
    {% endif %}

Passes (ru):

    {% if refund.method == "card" %}
    Деньги за заказ {{ order.number }} вернутся на карту.
    {% else %}
    Деньги за заказ {{ order.number }} вернутся на баланс магазина.
    {% endif %}
"""

from __future__ import annotations

CODE = "V207"
SEVERITY = "error"
SCOPE = "reading"
