"""A country's text is the same as its language's.

A locale inherits what it does not say itself. A copy says nothing, and stays behind when the language's text is
mended.

Fails (es):

    # es-MX/_locale.yaml
    name: español (México)
    # es-MX/order/sample.yaml
    channels:
      sms: {body: "Su pedido {{ order.number }} está en camino."}

Passes (es):

    # es-MX/_locale.yaml
    name: español (México)
    # es-MX/order/sample.yaml
    channels:
      sms: {body: "Su pedido {{ order.number }} va en camino."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pages import Page
from cs_templates.linter.reading.translations import own

CODE = "L060"
SEVERITY = "info"
SCOPE = "kin"


def find(bench: Bench) -> Iterator[Finding]:
    """Each subject and body that the nearest parent says in the same words."""
    for (tag, name), page in bench.pages.items():
        chain = page.language.locale.chain
        parent = bench.pages.get((chain[1], name)) if len(chain) > 1 else None
        if parent is not None:
            yield from _copies(page, parent, tag)


def _copies(page: Page, parent: Page, tag: str) -> Iterator[Finding]:
    for field, piece in own(page):
        same = parent.pieces.get(field)
        if same is not None and same.text.text.split() == piece.text.text.split():
            message = f"{tag} says this in the same words as {parent.language.tag}, and would inherit it"
            yield piece.finding(*piece.line(), message, "delete it")
