"""A name is spelled in a way that names are not.

Names are typed at the prompt and in links: small Latin letters and digits, and nothing that needs a
second look.

Fails (en):

    # en/order/Late_Order.yaml
    title: Late

Fails (en):

    # _phrases.yaml
    Thank-you: {about: Thanks, place: line}

Passes (en):

    # _phrases.yaml
    thank_you: {about: Thanks, place: line}
"""

from __future__ import annotations

CODE = "S018"
SEVERITY = "error"
SCOPE = "reading"
