"""A variable, option, channel, tone, phrase, stage or word is not known.

The name is mistyped, or what it names was renamed. Nothing that hangs on it takes effect.

Fails (en):

    # _scenarios/order/sample.yaml
    must_state: [order.nmuber]

Fails (en):

    # _scenarios/order/sample.yaml
    follow_up: {after_days: 7, scenario: smaple}

Fails (en):

    # _scenarios/order/sample.yaml
    not_on: {amazon: no-such-rule}

Passes (en):

    # _scenarios/order/sample.yaml
    must_state: [order.number]
    not_on: {amazon: off-platform-contact}
"""

from __future__ import annotations

CODE = "S017"
SEVERITY = "error"
SCOPE = "reading"
