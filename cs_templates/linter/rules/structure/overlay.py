"""A corpus extends something that cannot be extended, or changes a contract.

Without what it extends a shop's corpus is a handful of files, and contracts are the same for
everybody.

Fails (en):

    # _corpus.yaml
    format: 1
    extends: ../no-such-corpus

Passes (en):

    # _corpus.yaml
    format: 1
    source: en
    today: 2026-03-08
    stages: [order]
    tones: [neutral, warm]
    channels: {message: {}, email: {subject: {}}, sms: {}}
"""

from __future__ import annotations

CODE = "S022"
SEVERITY = "error"
SCOPE = "reading"
