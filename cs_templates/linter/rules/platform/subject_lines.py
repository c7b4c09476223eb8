"""A subject has more than one line.

Mail takes one: the lines are joined, and the mail program shows the first words of them.

Fails (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      email:
        subject: |
          Your order
          is on its way
        body: "Your order {{ order.number }} is on its way."
      sms: {same_as: message}

Passes (en):

    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Your order {{ order.number }} is on its way."}
      email: {subject: Your order is on its way, body: "Your order {{ order.number }} is on its way."}
      sms: {same_as: message}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece

CODE = "C204"
SEVERITY = "warning"
SCOPE = "piece"


def find(piece: Piece) -> Iterator[Finding]:
    """The second line of a subject, where two of them print something."""
    if piece.role != "subject":
        return
    lines = piece.plain.split("\n")
    printing = [at for at, line in enumerate(lines) if line.strip(" \ufff9")]
    if len(printing) > 1 and "\ufff9" not in piece.plain:
        start = sum(len(line) + 1 for line in lines[: printing[1]])
        stop = start + len(lines[printing[1]])
        yield piece.finding(start, stop, "the subject has a second line", "write it on one line")
