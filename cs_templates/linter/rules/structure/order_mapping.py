"""A mapping of a shop system's orders contradicts itself, the dictionary, or cannot be recognised.

`cst fill --order` takes an order's facts by it. A layout says by what its files are recognised, and where the number
of an order is; a field says where a variable's value stands, with what belongs to its kind.

Fails (en):

    # _orders/shop.yaml
    title: Our shop
    layouts:
      orders:
        columns: [No, Day]
        fields: {shipment.new_eta: {from: Day}}

Passes (en):

    # _orders/shop.yaml
    title: Our shop
    layouts:
      orders:
        columns: [No, Day]
        fields: {order.number: No, shipment.new_eta: {from: Day}}
"""

CODE = "S080"
SEVERITY = "error"
SCOPE = "reading"
