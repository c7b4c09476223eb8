"""A suppression does not say which rules it silences.

One that names no rule silences nothing. One that names the beginning of a code also silences rules that are yet
to come.

Fails (es):

    # es/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      # cst: ignore a quotation
      message: {body: "Le llegó el pedido {{ order.number }}?"}
      email: {subject: "Pedido {{ order.number }}", body: "¿Le llegó el pedido {{ order.number }}?"}

Passes (es):

    # es/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      # cst: ignore[inverted-marks] a quotation
      message: {body: "Le llegó el pedido {{ order.number }}?"}
      email: {subject: "Pedido {{ order.number }}", body: "¿Le llegó el pedido {{ order.number }}?"}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.choosing.selectors import is_broad, is_known
from cs_templates.linter.finding import Finding
from cs_templates.linter.outcome import Outcome

CODE = "M902"
SEVERITY = "warning"
SCOPE = "lint"


def find(outcome: Outcome) -> Iterator[Finding]:
    """Each suppression without a rule, and each name in one that is the beginning of a code."""
    for suppression in outcome.suppressions:
        if not suppression.rules:
            hint = "name the rules, as in # cst: ignore[doubled-space] and why"
            yield Finding(suppression.at, suppression.end, "no rule is named here, so none is silenced", hint)
        for name in suppression.rules:
            if is_known(name.text, outcome.known) and is_broad(name.text, outcome.known):
                end = name.at._replace(column=name.at.column + len(name.text))
                message = f"{name.text} silences every rule whose code begins so"
                yield Finding(name.at, end, message, "name the rules one by one")
