r"""A file is not UTF-8, or has lost letters on its way into it.

Letters of other languages are garbled or gone, in the file and in every reply that is made of it.

Fails (en):

    # en/order/sample.yaml
    title: "Where is my par\ufffdel?"

Passes (en):

    # en/order/sample.yaml
    title: "Where is my parcel?"
"""

from __future__ import annotations

CODE = "S002"
SEVERITY = "error"
SCOPE = "reading"
