"""The words that put days into a sentence are not complete, or hold a place that nothing fills.

`on` is made of {weekday}, {day} and {preposition}, `between` of {first} and {last}; a name in braces that
is none of them would be printed.

Fails (en):

    # en/_words.yaml
    choices:
      customer.mood: {calm: calm, upset: upset}
      refund.method:
        card:    {name: bank card, to: to your card}
        balance: {name: shop balance, to: to your balance}
      solutions:
        refund: {name: full refund, offer: We refund the whole order.}
        wait:   {name: wait, offer: You wait for the package.}
    plurals:
      day: {one: "# day", other: "# days"}
    dates:
      on: {weekday: "{preposition} {weekday}, {date}", preposition: "on"}

Passes (en):

    # en/_words.yaml
    choices:
      customer.mood: {calm: calm, upset: upset}
      refund.method:
        card:    {name: bank card, to: to your card}
        balance: {name: shop balance, to: to your balance}
      solutions:
        refund: {name: full refund, offer: We refund the whole order.}
        wait:   {name: wait, offer: You wait for the package.}
    plurals:
      day: {one: "# day", other: "# days"}
    dates:
      on: {weekday: "{preposition} {weekday}, {day}", preposition: "on"}
"""

from __future__ import annotations

CODE = "V305"
SEVERITY = "error"
SCOPE = "reading"
