"""A single sign makes a text message twice as expensive.

A phone network sends 160 letters of its own alphabet in one message, and 70 where one character is not in it. In a
language whose letters are all there, a dash or a currency's sign is rarely worth it.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      email: {subject: Order, body: "Your order {{ order.number }} is on its way."}
      sms: {body: "Your order {{ order.number }} is on its way → soon there."}

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      email: {subject: Order, body: "Your order {{ order.number }} is on its way."}
      sms: {body: "Your order {{ order.number }} is on its way - soon there."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.answer import length
from cs_templates.linter.finding import Finding
from cs_templates.linter.material.replies import Outlet, Reply
from cs_templates.linter.reading.rendered import given

CODE = "C202"
SEVERITY = "warning"
SCOPE = "reply"
_FEW = 3


def concerns(outlet: Outlet) -> bool:
    """Whether it is sent as text messages."""
    return outlet.is_sms


def find(reply: Reply) -> Iterator[Finding]:
    """The signs of a text message without which it would be in the phone's own alphabet."""
    text = reply.body
    outside = sorted({char for char in text if not length.is_gsm(char)})
    if not 0 < len(outside) <= _FEW or any(char.isalpha() or given(reply, char) for char in outside):
        return
    shorter = length.sms("".join(char for char in text if char not in outside))
    for char in outside:
        at = text.index(char)
        message = (
            f"{char} (U+{ord(char):04X}) makes {length.sms(text)} of what {shorter} would hold: each holds 70"
        )
        yield reply.finding(
            text, at, at + 1, message, "write it with letters and signs of the phone's alphabet"
        )
