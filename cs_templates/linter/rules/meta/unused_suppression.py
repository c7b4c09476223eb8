"""A rule is silenced where it finds nothing.

What once had to be silenced is mended, or the rule's name was put in the wrong place. Left behind, it would hide
the next mistake.

Fails (es):

    # es/order/sample.yaml
    title: Sample
    keywords: [sample]
    lint: {ignore: [inverted-marks], reason: a quotation}
    channels:
      message: {body: "¿Le llegó el pedido {{ order.number }}?"}
      email: {subject: "Pedido {{ order.number }}", body: "¿Le llegó el pedido {{ order.number }}?"}

Passes (es):

    # es/order/sample.yaml
    title: Sample
    keywords: [sample]
    lint: {ignore: [inverted-marks], reason: a quotation}
    channels:
      message: {body: "Le llegó el pedido {{ order.number }}?"}
      email: {subject: "Pedido {{ order.number }}", body: "¿Le llegó el pedido {{ order.number }}?"}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Change, Finding, Fix
from cs_templates.linter.outcome import Outcome
from cs_templates.linter.silence.suppressions import Suppression

CODE = "M901"
SEVERITY = "warning"
SCOPE = "lint"


def find(outcome: Outcome) -> Iterator[Finding]:
    """Each name in a suppression that silenced nothing."""
    for suppression, name in outcome.unneeded():
        end = name.at._replace(column=name.at.column + len(name.text))
        message = f"{name.text} is silenced here and finds nothing"
        yield Finding(name.at, end, message, "delete it", _without(suppression))


def _without(suppression: Suppression) -> Fix | None:
    """A comment that names nothing else can go."""
    if suppression.cut is None or len(suppression.rules) > 1:
        return None
    return Fix((Change(*suppression.cut, ""),))
