"""A translation joins a list in another way than its source: “or” became “and”, or the other way round.

`one_of` offers a choice and `all_of` asks for everything. A customer who is to send one thing should not be asked for
three.

Fails (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Order {{ order.number }}: choose {{ solutions | one_of }}."}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message: {body: "Заказ {{ order.number }}: выберите {{ solutions | all_of }}."}

Passes (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Order {{ order.number }}: choose {{ solutions | one_of }}."}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message: {body: "Заказ {{ order.number }}: выберите {{ solutions | one_of }}."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.translations import translated

CODE = "L033"
SEVERITY = "warning"
SCOPE = "page"
_JOINS = {"one_of": "all_of", "all_of": "one_of"}


def find(page: Page) -> Iterator[Finding]:
    """Each list that the source joins by one of the two filters alone, and the translation by the other alone."""
    for piece, source in translated(page):
        there, here = _joined(source), _joined(piece)
        for printed, found in piece.filters:
            other = _JOINS.get(found.name)
            if other and there.get(printed.name) == {other} and here.get(printed.name) == {found.name}:
                message = f"{printed.name} is joined with {found.name} here and with {other} in {source.language.tag}"
                yield piece.finding(found.start, found.stop, message, f"use {other}, or ask which is right")


def _joined(piece: Piece) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for printed, used in piece.filters:
        if used.name in _JOINS:
            found.setdefault(printed.name, set()).add(used.name)
    return found
