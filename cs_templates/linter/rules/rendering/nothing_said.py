"""A reply greets and signs, and says nothing in between.

Everything between the greeting and the closing stands under conditions, and in a case that can happen none of them
holds.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      sms: {same_as: message}
      email:
        subject: "Order {{ order.number }}"
        body: |
          {{ phrase.greeting }}

          {% if shipment.tracking_url is known %}
          You can track it here: {{ shipment.tracking_url }}
          {% endif %}

          {{ phrase.closing }}

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      sms: {same_as: message}
      email:
        subject: "Order {{ order.number }}"
        body: |
          {{ phrase.greeting }}

          Your order is on its way.
          {% if shipment.tracking_url is known %}
          You can track it here: {{ shipment.tracking_url }}
          {% endif %}

          {{ phrase.closing }}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.material.replies import Reply
from cs_templates.syntax import PhraseRef, walk

CODE = "R202"
SEVERITY = "error"
SCOPE = "reply"
_MOST = 160
"""A reply that only greets and signs is no longer than this."""
_ENDS = (".", "?", "。", "？")
"""What a sentence of a phrase ends in; greetings, closings and names do not."""


def find(reply: Reply) -> Iterator[Finding]:
    """The body, where nothing of it but phrases is printed."""
    if not reply.body or len(reply.body) > _MOST:
        return
    body = next((piece for piece in reply.pieces if piece.role == "body"), None)
    if any(line.endswith(_ENDS) for line in reply.body.split("\n")):
        return
    if body is None or not _says_more(body) or any(_printed(body, reply.body)):
        return
    message = f"the reply greets and signs, and says nothing in between ({reply.case})"
    yield body.finding(*body.line(), message, "write what is said where none of the conditions holds")


def _says_more(body: Piece) -> bool:
    """Whether it opens and ends with phrases, and has words of its own."""
    return sum(isinstance(node, PhraseRef) for node in walk(body.nodes)) > 1 and any(
        char.isalpha() for char in body.plain
    )


def _printed(body: Piece, text: str) -> Iterator[str]:
    """What of the body's own words is printed, and what prints values."""
    for literal in body.literals:
        for line in body.text.text[literal.start : literal.stop].split("\n"):
            said = line.strip()
            if any(char.isalpha() for char in said) and said in text:
                yield said
