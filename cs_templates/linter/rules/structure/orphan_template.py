"""A template has no contract, or stands in another stage than its contract.

Nobody can ask for it, because it is the contract that says what the reply is for and what it has to
state.

Fails (en):

    # en/order/smaple.yaml
    title: Sample

Passes (en):

    # en/order/sample.yaml
    title: Sample
"""

from __future__ import annotations

CODE = "S023"
SEVERITY = "error"
SCOPE = "reading"
