"""A translation lacks the greeting, the closing or the signature that its source has.

A letter without them was cut while it was copied. Other phrases may differ: each language is polite in its own way.

Fails (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          {{ phrase.greeting }}

          Your order {{ order.number }} is on its way.

          {{ phrase.closing }}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          {{ phrase.greeting }}

          Ваш заказ {{ order.number }} в пути.

Passes (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message:
        body: |
          {{ phrase.greeting }}

          Your order {{ order.number }} is on its way.

          {{ phrase.closing }}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message:
        body: |
          {{ phrase.greeting }}

          Ваш заказ {{ order.number }} в пути.

          {{ phrase.closing }}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.bench import Bench
from cs_templates.linter.beside import whole
from cs_templates.linter.finding import Finding
from cs_templates.linter.pieces import Piece
from cs_templates.linter.translations import translated
from cs_templates.syntax import PhraseRef, walk

CODE = "L037"
SEVERITY = "warning"
SCOPE = "corpus"


def find(bench: Bench) -> Iterator[Finding]:
    """Each phrase on a line of its own that the source has, where the translation has no other in its place."""
    lines = {name for name, phrase in bench.corpus.phrases.items() if phrase.place == "line"}
    for page in bench.pages.values():
        for piece, source in translated(page):
            ours, theirs = _used(piece, lines), _used(source, lines)
            for name in () if ours - theirs else sorted(theirs - ours):
                message = f"the {source.language.tag} text has the phrase {name}; this one does not"
                yield piece.finding(*whole(piece), message, f"put {{{{ phrase.{name} }}}} where it belongs")


def _used(piece: Piece, lines: set[str]) -> set[str]:
    """The phrases on lines of their own."""
    return {node.id for node in walk(piece.nodes) if isinstance(node, PhraseRef)} & lines
