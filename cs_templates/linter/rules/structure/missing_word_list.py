"""A platform's rule needs a word list that a locale lacks.

In that language the rule finds nothing, and what the platform forbids is sent.

Fails (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      pushy: {find: [pushy], about: No pressure, source: A page, checked: 2026-01-01}
    # en/_locale.yaml
    name: English
    words: {pushy: [last chance]}

Passes (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    rules:
      pushy: {find: [emoji], about: No emoji, source: A page, checked: 2026-01-01}
"""

from __future__ import annotations

CODE = "S038"
SEVERITY = "error"
SCOPE = "reading"
