"""A plural form that stands for several numbers does not print its number.

In Russian the form `one` is for 1, 21 and 31, so “день” alone would not say how many. `#` stands where the
number goes.

Fails (ru):

    Заказ {{ order.number }} задерживается на {{ shipment.delay_days | plural(one="один день", few="# дня", many="# дней") }}.

Passes (en):

    Your order {{ order.number }} is late by {{ shipment.delay_days | plural(one="one day", other="# days") }}.
"""

from __future__ import annotations

CODE = "P102"
SEVERITY = "error"
SCOPE = "reading"
