"""A suppression does not say why.

Who reads it later cannot tell whether it still holds.

Fails (es):

    # es/order/sample.yaml
    title: Sample
    keywords: [sample]
    lint: {ignore: [inverted-marks]}
    channels:
      message: {body: "Le llegó el pedido {{ order.number }}?"}
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

from cs_templates.linter.finding import Finding
from cs_templates.linter.outcome import Outcome

CODE = "M905"
SEVERITY = "warning"
SCOPE = "lint"


def find(outcome: Outcome) -> Iterator[Finding]:
    """Each suppression that names a rule and no reason."""
    for suppression in outcome.suppressions:
        if suppression.rules and not suppression.reason.strip():
            hint = "add a reason: in one line" if suppression.cut is None else "write why behind the bracket"
            yield Finding(suppression.at, suppression.end, "this does not say why a rule is silenced", hint)
