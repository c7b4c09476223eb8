"""A rule is named that does not exist.

What it should silence or change stays as it is.

Fails (es):

    # es/order/sample.yaml
    title: Sample
    keywords: [sample]
    lint: {ignore: [invertd-marks], reason: a quotation}
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

from cs_templates.lint.finding import Finding
from cs_templates.lint.outcome import Outcome
from cs_templates.lint.selectors import is_known, suggestion

CODE = "M903"
SEVERITY = "error"
SCOPE = "lint"


def find(outcome: Outcome) -> Iterator[Finding]:
    """Each name in a suppression or in the settings that no rule has."""
    named = [name for suppression in outcome.suppressions for name in suppression.rules]
    for name in (*named, *outcome.settings):
        if not is_known(name.text, outcome.known):
            end = name.at._replace(column=name.at.column + len(name.text))
            yield Finding(name.at, end, f"there is no rule {name.text}", suggestion(name.text, outcome.known))
