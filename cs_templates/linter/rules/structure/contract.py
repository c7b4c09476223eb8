"""A contract contradicts itself.

A variable stands in two lists, is narrowed but in no list, or a season ends before it begins: every
language would have to obey both.

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number]
    if_known: [order.number]

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number]
    valid: {from: 2026-11-01, to: 2026-02-28}
    channels: {message: {}}

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number]
    channels: {message: {}}
    examples: {late: {shipment.delay_days: 2}}

Passes (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number]
    if_known: [item.name]
    valid: {from: 2026-11-01, to: 2027-02-28}
    channels: {message: {}}
"""

from __future__ import annotations

CODE = "S031"
SEVERITY = "error"
SCOPE = "reading"
