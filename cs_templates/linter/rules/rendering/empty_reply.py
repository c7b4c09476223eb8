"""A reply is empty in a case that can happen.

Everything in the text stands under conditions, and where none of them holds, nothing is left: no customer should get
an empty text, or an email without a subject.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      sms: {same_as: message}
      email:
        subject: "{% if shipment.tracking_url is known %}On its way{% endif %}"
        body: |
          Your order {{ order.number }} is on its way.

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      sms: {same_as: message}
      email:
        subject: "{% if shipment.tracking_url is known %}On its way{% else %}Your order{% endif %}"
        body: |
          Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Reply

CODE = "R201"
SEVERITY = "error"
SCOPE = "reply"


def find(reply: Reply) -> Iterator[Finding]:
    """The subject and the body, where there is nothing in them."""
    for role, text in (("subject", reply.subject), ("body", reply.body)):
        if text is None or text.strip():
            continue
        names = {channel.name for channel in reply.channels}
        piece = next((piece for piece in reply.pieces if piece.role == role), None)
        if piece is not None:
            case = f" ({reply.case})" if reply.case else ""
            message = f"the {role} of {' and '.join(sorted(names))} is empty{case}"
            yield piece.finding(
                *piece.line(), message, "write what is said where none of the conditions holds"
            )
