"""A locale has no template for a scenario.

An agent who writes in this language finds no reply where the contract promises one. A locale that says
`supported: false` may have gaps, and one that inherits has its parent's templates.

Fails (en):

    # _scenarios/order/late.yaml
    title: Late
    about: The package is late.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {message: {}}

Passes (en):

    # _scenarios/order/sample.yaml
    title: Sample
    about: A scenario for tests.
    priority: required
    direction: reactive
    mood: calm
    tone: neutral
    must_state: [order.number]
    channels: {message: {}, email: {}, sms: {}}
"""

CODE = "L001"
SEVERITY = "warning"
SCOPE = "reading"
