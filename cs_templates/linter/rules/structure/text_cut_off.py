"""The end of a text is dropped: by an unquoted #, or by a comma inside braces.

What follows ` #` is a comment to YAML, and inside braces a comma ends a text. A customer would read
half a sentence.

Fails (en):

    # en/order/sample.yaml
    title: Order #7 is late

Fails (en):

    # en/_locale.yaml
    name: English
    words: {vague: [{say: soon, hit: Soon, we hope}]}

Passes (en):

    # en/order/sample.yaml
    title: "Order #7 is late"
"""

from __future__ import annotations

CODE = "S009"
SEVERITY = "error"
SCOPE = "reading"
