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

from cs_templates.linter.beside import counterpart, letters
from cs_templates.linter.finding import Finding
from cs_templates.linter.pages import Page
from cs_templates.linter.pieces import Piece
from cs_templates.linter.split import sentences
from cs_templates.linter.translations import translated
from cs_templates.syntax import PhraseRef, walk

CODE = "L039"
SEVERITY = "info"
SCOPE = "page"
_FEWEST = 12
"""Letters of a sentence that counts."""
_TAGS = re.compile("[\ufffc\ufff9]+")


def find(page: Page) -> Iterator[Finding]:
    """Each sentence or phrase that one of two channels lacks, where the source's two have the same."""
    bodies = [each for each in translated(page) if each[0].role == "body"]
    for (piece, source), (other, origin) in permutations(bodies, 2):
        lost = [*_sentences_lost(piece, source, other, origin), *_phrases_lost(piece, source, other, origin)]
        for start, stop in sorted(lost):
            said = " ".join(other.text.text[start:stop].split())
            message = f"the {other.name} text also says: {said}"
            yield piece.finding(*counterpart(other, start, piece), message, "say it here too, or in neither")


def _sentences_lost(piece: Piece, source: Piece, other: Piece, origin: Piece) -> Iterator[tuple[int, int]]:
    """Where the other text has them. Nothing is certain where the source differs, or this text says it otherwise."""
    ours, theirs, there, whole = (_said(each) for each in (piece, source, other, origin))
    if whole.keys() <= theirs.keys() and len(ours.keys() - there.keys()) <= len(theirs.keys() - whole.keys()):
        yield from (there[said] for said in there.keys() - ours.keys())


def _phrases_lost(piece: Piece, source: Piece, other: Piece, origin: Piece) -> Iterator[tuple[int, int]]:
    ours, theirs, there, whole = (_phrases(each) for each in (piece, source, other, origin))
    for name in (theirs.keys() & whole.keys() & there.keys()) - ours.keys():
        yield there[name]


def _phrases(piece: Piece) -> dict[str, tuple[int, int]]:
    return {node.id: (node.start, node.stop) for node in walk(piece.nodes) if isinstance(node, PhraseRef)}


def _said(piece: Piece) -> dict[str, tuple[int, int]]:
    """The sentences of a text, as they compare, and where they are."""
    found: dict[str, tuple[int, int]] = {}
    for start, stop in sentences(piece.plain):
        said = piece.plain[start:stop]
        if letters(said) >= (_FEWEST // 2 if piece.language.cjk else _FEWEST):
            found.setdefault(re.sub(r"\W+", "", _TAGS.sub("_", said)).strip("_"), (start, stop))
    return found
