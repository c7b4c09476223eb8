"""A marketplace's rule looks for something that nothing can find.

A rule looks for what the tool knows (`email`, `phone`, `link` …) or for a word list. Under a mistyped name
it finds nothing, and forbidden text goes out.

Fails (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    limits: {message: {limit: 2000, unit: characters}}
    rules:
      off-platform-contact: {find: [email, phnoe], severity: error, about: No contact details, source: A policy page, checked: 2026-11-21, confidence: primary}

Passes (en):

    # _platforms/amazon.yaml
    title: Amazon
    channel: message
    limits: {message: {limit: 2000, unit: characters}}
    rules:
      off-platform-contact: {find: [email, phone], severity: error, about: No contact details, source: A policy page, checked: 2026-11-21, confidence: primary}
"""

from __future__ import annotations

CODE = "V501"
SEVERITY = "error"
SCOPE = "reading"
