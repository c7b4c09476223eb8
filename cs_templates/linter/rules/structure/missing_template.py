"""A supported locale has no template for a scenario.

An agent who needs the reply in that language finds nothing. In the source locale it is an error:
the others are made from it.

Fails (en):

    # _scenarios/order/late.yaml
    title: Late
    about: The order is late.
    priority: required
    direction: reactive
    mood: upset
    tone: neutral
    channels: {message: {}}

Passes (en):

    # ru/_locale.yaml
    name: русский
    supported: false
"""

from __future__ import annotations

CODE = "S024"
SEVERITY = "warning"
SCOPE = "reading"
