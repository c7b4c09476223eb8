"""The words of an option print a variable that the option does not need.

Whoever picks the option is asked only for what `needs` lists in the dictionary; another variable might be
missing just when the words are printed.

Fails (en):

    # en/_words.yaml
    choices:
      customer.mood: {calm: calm, upset: upset}
      refund.method:
        card:    {name: bank card, to: to your card}
        balance: {name: shop balance, to: to your balance}
      solutions:
        refund: {name: full refund, offer: "We refund {{ refund.amount }}."}
        wait:   {name: wait, offer: You wait for the package.}
    plurals:
      day: {one: "# day", other: "# days"}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Order {{ order.number }}: {{ solutions | sentences("offer") }}
      sms: {body: "Order {{ order.number }} is on its way."}

Passes (en):

    Order {{ order.number }}: {{ solutions | sentences("offer") }}
"""

from __future__ import annotations

CODE = "V203"
SEVERITY = "error"
SCOPE = "reading"
