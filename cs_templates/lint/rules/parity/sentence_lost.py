"""A sentence stands in one channel's text of a translation and not in the other; its source has it in both.

It may have been left out on purpose; more often it was lost from one of the two.

Fails (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          You can follow it in the app.
      email:
        subject: "Order {{ order.number }}"
        body: |
          Your order {{ order.number }} is on its way.
          You can follow it in the app.
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          Ваш заказ {{ order.number }} уже в пути.
          За ним можно следить в приложении.
      email:
        subject: "Заказ {{ order.number }}"
        body: |
          Ваш заказ {{ order.number }} уже в пути.

Passes (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.
          You can follow it in the app.
      email:
        subject: "Order {{ order.number }}"
        body: |
          Your order {{ order.number }} is on its way.
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          Ваш заказ {{ order.number }} уже в пути.
          За ним можно следить в приложении.
      email:
        subject: "Заказ {{ order.number }}"
        body: |
          Ваш заказ {{ order.number }} уже в пути.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from cs_templates.lint.beside import counterpart, letters
from cs_templates.lint.finding import Finding
from cs_templates.lint.pages import Page
from cs_templates.lint.pieces import Piece
from cs_templates.lint.split import sentences
from cs_templates.lint.translations import translated

CODE = "L039"
SEVERITY = "info"
SCOPE = "page"
_FEWEST = 12
"""Letters of a sentence that counts."""
_TAGS = re.compile("[\ufffc\ufff9]+")


def find(page: Page) -> Iterator[Finding]:
    """Each sentence of a translation that one of two channels lacks, where the source's two have the same."""
    bodies = [
        (piece, _said(piece), _said(source)) for piece, source in translated(page) if piece.role == "body"
    ]
    for (piece, ours, theirs), (other, there, origin) in permutations(bodies, 2):
        lacking = there.keys() - ours.keys()
        if origin.keys() <= theirs.keys() and len(ours.keys() - there.keys()) <= len(
            theirs.keys() - origin.keys()
        ):
            for said in sorted(lacking, key=lambda each: there[each]):
                start, stop = there[said]
                text = " ".join(other.text.text[start:stop].split())
                message = f"the {other.name} text also says: {text}"
                yield piece.finding(
                    *counterpart(other, start, piece), message, "say it here too, or in neither"
                )


def _said(piece: Piece) -> dict[str, tuple[int, int]]:
    """The sentences of a text, as they compare, and where they are."""
    found: dict[str, tuple[int, int]] = {}
    for start, stop in sentences(piece.plain):
        said = piece.plain[start:stop]
        if letters(said) >= (_FEWEST // 2 if piece.language.cjk else _FEWEST):
            found.setdefault(re.sub(r"\W+", "", _TAGS.sub("_", said)).strip("_"), (start, stop))
    return found
