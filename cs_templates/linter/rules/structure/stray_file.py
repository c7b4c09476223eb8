"""Nothing reads a file or directory that stands in the corpus.

It looks like a template that works. Files end in `.yaml` and stand where their name says what they
are.

Fails (en):

    # en/order/late.yml
    title: Late

Fails (en):

    # en/late.yaml
    title: Late

Passes (en):

    # en/order/notes.md
    # Notes
"""

from __future__ import annotations

CODE = "S020"
SEVERITY = "warning"
SCOPE = "reading"
