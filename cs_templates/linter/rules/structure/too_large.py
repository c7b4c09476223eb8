"""A file, a text, a nesting or a number of entries is beyond all bounds.

A file as large as this is no reply template: something was pasted or written there by mistake.

Fails (en):

    # en/order/sample.yaml
    title: Late
    keywords: [[[[[[[[[[[[[[[[[[late]]]]]]]]]]]]]]]]]]

Passes (en):

    # en/order/sample.yaml
    title: Late
    keywords: [late]
"""

from __future__ import annotations

CODE = "S012"
SEVERITY = "error"
SCOPE = "reading"
