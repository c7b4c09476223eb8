"""It calls a thing by another word than the glossary does.

A customer who reads *parcel* here and *package* there wonders whether there are two. What a locale calls the things of
the trade, and what it does not, stands in its `_glossary.yaml`.

Fails (en):

    # en/_glossary.yaml
    package: {say: package, avoid: [parcel*]}
    # en/order/sample.yaml
    title: Sample
    channels:
      message: {body: "Your parcel with order {{ order.number }} is on its way."}

Passes (en):

    # en/_glossary.yaml
    package: {say: package, avoid: [parcel*]}
    # en/order/sample.yaml
    title: Sample
    channels:
      message: {body: "Your package with order {{ order.number }} is on its way."}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import OTHER_TERMS
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.sayings import sayings

CODE = "G147"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = (OTHER_TERMS,)


def find(piece: Piece) -> Iterator[Finding]:
    """Each word that the glossary has another for."""
    for saying in sayings(piece, OTHER_TERMS):
        term = piece.language.term(saying.said)
        yield saying.finding(f"the glossary says “{term}”, and here it is “{saying.said}”", f"write {term}")
