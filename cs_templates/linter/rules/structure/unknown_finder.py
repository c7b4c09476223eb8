"""A platform's rule looks for something that nothing can find.

The rule never finds anything, and what the platform forbids is sent.

Fails (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      contact: {find: [emial], about: No contact details, source: A page, checked: 2026-01-01}

Passes (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      contact: {find: [email], about: No contact details, source: A page, checked: 2026-01-01}
"""

from __future__ import annotations

CODE = "S037"
SEVERITY = "error"
SCOPE = "reading"
