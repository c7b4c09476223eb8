"""A placeholder of another tool would reach the customer as it stands.

Text pasted from a shop system or a mail program brings its own placeholders, such as {name} or [ORDER
NUMBER], which nothing fills here.

Fails (en):

    Your order [ORDER NUMBER] is on its way.

Fails (zh):

    您的订单｛｛ order.number ｝｝已在途中。

Passes (zh):

    您的订单{{ order.number }}已在途中。
"""

from __future__ import annotations

CODE = "V103"
SEVERITY = "error"
SCOPE = "reading"
