"""Quotation marks stand around a value that brings its own.

`quoted` puts the marks of the language around a value. With others typed around the tag the buyer reads ““Mug””.

Fails (en):

    # _variables.yaml
    order.number: {kind: code, sample: A-10293, about: The number the buyer sees}
    item.name:    {kind: text, sample: Mug, about: What was ordered}
    # _scenarios/order/sample.yaml
    about: A sample
    requires: [item.name, order.number]
    channels: {message: {}}
    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Order {{ order.number }}: the item “{{ item.name | quoted }}” is on its way."}

Passes (en):

    # _variables.yaml
    order.number: {kind: code, sample: A-10293, about: The number the buyer sees}
    item.name:    {kind: text, sample: Mug, about: What was ordered}
    # _scenarios/order/sample.yaml
    about: A sample
    requires: [item.name, order.number]
    channels: {message: {}}
    # en/order/sample.yaml
    title: Sample
    keywords: [sample]
    channels:
      message: {body: "Order {{ order.number }}: the item {{ item.name | quoted }} is on its way."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.syntax import Print

CODE = "T804"
SEVERITY = "warning"
SCOPE = "piece"
_OPENING, _CLOSING = "«“„‹\"'‘「『《", "»”“›\"'’」』》"


def find(piece: Piece) -> Iterator[Finding]:
    """Each tag with `quoted` that stands in quotation marks."""
    text = piece.plain
    for node, start, stop in piece.prints:
        if not isinstance(node, Print) or all(found.name != "quoted" for found in node.filters):
            continue
        if start and text[start - 1] in _OPENING and text[stop : stop + 1] in (*_CLOSING,):
            message = f"{node.name} brings its own quotation marks"
            yield piece.finding(
                start - 1, stop + 1, message, "delete those around the tag, or take out quoted"
            )
