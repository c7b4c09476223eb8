"""Two files have the same name, or names that some systems take for the same.

Only one of them counts, and on a colleague's computer it may be the other one.

Fails (en):

    # _corpus.yaml
    format: 1
    source: en
    today: 2026-03-08
    stages: [order, shipping]
    tones: [neutral, warm]
    channels: {message: {}, email: {subject: {}}, sms: {}}
    # _scenarios/shipping/sample.yaml
    title: Another

Passes (en):

    # _scenarios/order/other.yaml
    title: Another
"""

from __future__ import annotations

CODE = "S019"
SEVERITY = "error"
SCOPE = "reading"
