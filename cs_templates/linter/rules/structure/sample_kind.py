"""A sample or an example's value is not what its variable takes.

No agent could give it, so the examples show a reply that nobody will ever send.

Fails (en):

    # _scenarios/order/sample.yaml
    may_state: [shipment.delay_days]
    examples: {late: {shipment.delay_days: 90}}

Fails (en):

    # _variables.yaml
    refund.amount: {kind: money, sample: 12.50, about: What goes back}

Passes (en):

    # _scenarios/order/sample.yaml
    may_state: [shipment.delay_days]
    examples: {late: {shipment.delay_days: 9}}
"""

from __future__ import annotations

CODE = "S036"
SEVERITY = "error"
SCOPE = "reading"
