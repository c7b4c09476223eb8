"""A counted noun lacks a plural form that its number needs.

How many forms there are depends on the language and on how large the number can be: 1 день, 3 дня, 5 дней.
Without the form the reply could not be printed.

Fails (en):

    Your order {{ order.number }} is late by {{ shipment.delay_days | plural(other="# days") }}.

Fails (ru):

    Заказ {{ order.number }} задерживается на {{ shipment.delay_days | plural(one="# день", many="# дней") }}.

Passes (ru):

    Заказ {{ order.number }} задерживается на {{ shipment.delay_days | plural(one="# день", few="# дня", many="# дней") }}.

Passes (zh):

    您的订单{{ order.number }}会晚{{ shipment.delay_days | plural(other="#天") }}。
"""

from __future__ import annotations

CODE = "P101"
SEVERITY = "error"
SCOPE = "reading"
