"""A translation does not ask its customers for what they are asked in its other channel.

The source asks in both. Whoever reads the text without the request does not know what to do next. What asks is in the
locale's word list `asking`, and a question asks as well.

Fails (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          If anything needs to be changed, please write to us.
      email:
        subject: "Order {{ order.number }}"
        body: |
          Your order {{ order.number }} is on its way.
          If it needs to be changed, please reply to this email.
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message:
        body: |
          Su pedido {{ order.number }} está en camino.
          Si quiere cambiar algo, escríbanos.
      email:
        subject: "Pedido {{ order.number }}"
        body: |
          Su pedido {{ order.number }} está en camino.

Passes (es):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          If anything needs to be changed, please write to us.
      email:
        subject: "Order {{ order.number }}"
        body: |
          Your order {{ order.number }} is on its way.
    # es/order/sample.yaml
    title: Ejemplo
    state: translated
    channels:
      message:
        body: |
          Su pedido {{ order.number }} está en camino.
          Si quiere cambiar algo, escríbanos.
      email:
        subject: "Pedido {{ order.number }}"
        body: |
          Su pedido {{ order.number }} está en camino.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.kept import kept
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.split import sentences
from cs_templates.linter.reading.translations import translated

CODE = "L802"
SEVERITY = "warning"
SCOPE = "page"
_CLOSERS = " \n\ufff9”»」"


def find(page: Page) -> Iterator[Finding]:
    """Each text that asks for less than the other channel's, while the source's two ask alike."""
    if not page.language.has_list("asking"):
        return
    bodies = [each for each in translated(page) if each[0].role == "body" and not each[0].is_sms]
    for (piece, source), (other, origin) in permutations(bodies, 2):
        asked = [_asking(each) for each in (piece, source, other, origin)]
        lost = _lost(*asked)
        if lost:
            message = f"the {other.name} text also asks: {' '.join(lost.split())}"
            yield piece.finding(*piece.line(), message, "ask for it here too")
    for piece, source in bodies if len(bodies) == 1 else ():
        if _asking(source) and not _asking(piece):
            message = f"the {source.language.tag} text asks: {' '.join(_asking(source)[0].split())}"
            yield piece.finding(*piece.line(), message, "ask for it here too")


def _lost(ours: list[str], theirs: list[str], there: list[str], whole: list[str]) -> str:
    """What the other text asks and this one does not: where it asks nothing, or for one thing less than the source."""
    if not (theirs and whole and there):
        return ""
    if not ours:
        return there[0]
    one = len(there) == len(ours) + 1 and len(theirs) == len(whole)
    return next((said for said in there if said not in ours), "") if one else ""


@kept
def _asking(piece: Piece) -> list[str]:
    """The sentences of a text that ask for something, and the questions that stand beside none of them."""
    text = piece.plain
    spans = piece.language.said("asking", text)
    said = list(sentences(text))
    asks = [any(start <= first < stop for first, _ in spans) for start, stop in said]
    beside = [any(asks[max(at - 1, 0) : at + 2]) for at in range(len(said))]
    return [
        text[slice(*span)]
        for span, asking, near in zip(said, asks, beside, strict=True)
        if asking or (not near and text[: span[1]].rstrip(_CLOSERS).endswith(("?", "？")))
    ]
