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

from cs_templates.corpus.names import did_you_mean
from cs_templates.linter.choosing.selectors import is_known
from cs_templates.linter.finding import Finding
from cs_templates.linter.outcome import Outcome

CODE = "M903"
SEVERITY = "error"
SCOPE = "lint"


def find(outcome: Outcome) -> Iterator[Finding]:
    """Each name in a suppression or in the settings that no rule has."""
    named = [name for suppression in outcome.suppressions for name in suppression.rules]
    known = [word for rule in outcome.known for word in (rule.name, rule.code)]
    for name in (*named, *outcome.settings):
        if not is_known(name.text, outcome.known):
            end = name.at._replace(column=name.at.column + len(name.text))
            near = did_you_mean(name.text, known) or "cst rules lists them"
            yield Finding(name.at, end, f"there is no rule {name.text}", near)
