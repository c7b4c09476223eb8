"""A marketplace's rule needs a word list that a locale lacks.

In that language the rule would find nothing, and what the marketplace forbids would go out unseen.

Fails (es):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    limits: {message: {limit: 2000, unit: characters}}
    rules:
      off-platform-contact: {find: [email, pushy], severity: error, about: No contact details, source: A policy page, checked: 2026-11-21, confidence: primary}
    # en/_locale.yaml
    name: X
    address: {default: you}
    quotes: ["“", "”", "‘", "’"]
    words: {pushy: [last chance]}

Passes (es):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    limits: {message: {limit: 2000, unit: characters}}
    rules:
      off-platform-contact: {find: [email, phone], severity: error, about: No contact details, source: A policy page, checked: 2026-11-21, confidence: primary}
"""

from __future__ import annotations

CODE = "V502"
SEVERITY = "error"
SCOPE = "reading"
