"""The words of an option print the very variable they belong to.

Printing one would print the other, without end.

Fails (en):

    # _variables.yaml
    agent.name:            {kind: person, sample: Olga, about: Who signs}
    shop.name:             {kind: text, sample: Blue Kettle, about: The shop}
    customer.name:         {kind: person, personal: true, sample: Anna, about: How the buyer is addressed}
    customer.mood:         {kind: choice, options: [calm, upset], sample: calm, about: How the buyer writes}
    order.number:          {kind: code, personal: true, sample: A-10293, about: The number the buyer sees}
    item.name:             {kind: text, sample: Ceramic mug, about: What was ordered}
    shipment.delay_days:   {kind: count, min: 1, max: 60, sample: 3, about: Days behind the promise}
    shipment.new_eta:      {kind: date, sample: +6d, about: The new expected day}
    shipment.tracking_url: {kind: url, sample: "https://track.example/A-10293", about: Where the parcel is}
    refund.amount:         {kind: money, sample: 12.50 EUR, about: What goes back}
    refund.method:         {kind: choice, options: [card, balance], sample: card, about: Where the money goes}
    solutions:             {kind: choices, options: [refund, wait], sample: [refund, wait], needs: {refund: [solutions]}, about: What the buyer may choose}
    tips:                  {kind: list, sample: [Rinse it first], about: How to use it}
    # en/_words.yaml
    choices:
      customer.mood: {calm: calm, upset: upset}
      refund.method:
        card:    {name: bank card, to: to your card}
        balance: {name: shop balance, to: to your balance}
      solutions:
        refund: {name: full refund, offer: "We refund: {{ solutions | sentences('offer') }}."}
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

CODE = "P202"
SEVERITY = "error"
SCOPE = "reading"
