"""A word for searching can never be found, or stands under two concepts.

A beginning needs two letters before its `*`, and search must know which of two things a word means.

Fails (en):

    # en/_concepts.yaml
    refund: [money back]
    return: [money back]

Fails (en):

    # en/_concepts.yaml
    refund: [mon*ey]

Passes (en):

    # en/_concepts.yaml
    refund: [money back, refund*]
"""

from __future__ import annotations

CODE = "S035"
SEVERITY = "error"
SCOPE = "reading"
