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

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.translations import translated
from cs_templates.syntax import PhraseRef

CODE = "L037"
SEVERITY = "warning"
SCOPE = "kin"


def find(bench: Bench) -> Iterator[Finding]:
    """Each phrase on a line of its own that the source has, where the translation has no other in its place."""
    lines = {name for name, phrase in bench.corpus.phrases.items() if phrase.place == "line"}
    for page in bench.pages.values():
        for piece, source in translated(page):
            ours, theirs = _used(piece, lines), _used(source, lines)
            for name in () if ours.keys() - theirs.keys() else sorted(theirs.keys() - ours.keys()):
                message = f"the {source.language.tag} text has the phrase {name}; this one does not"
                above = _right_above(source, theirs, name)
                if above in ours:
                    place = piece.line(ours[above])
                else:
                    place = _edge(piece, opens=theirs[name] <= min(theirs.values()))
                yield piece.finding(*place, message, f"put {{{{ phrase.{name} }}}} where it belongs")


def _right_above(source: Piece, theirs: dict[str, int], name: str) -> str:
    """The phrase on the line above another one; empty where something else stands there."""
    before = [other for other in theirs if theirs[other] < theirs[name]]
    above = max(before, key=theirs.__getitem__, default="")
    return above if source.plain.count("\n", theirs.get(above, 0), theirs[name]) == 1 else ""


def _edge(piece: Piece, *, opens: bool) -> tuple[int, int]:
    """The first line of a text, or its last one: where letters have such phrases."""
    if opens:
        return piece.line()
    text = piece.text.text
    stop = len(text.rstrip())
    return text.rfind("\n", 0, stop) + 1, stop


def _used(piece: Piece, lines: set[str]) -> dict[str, int]:
    """The phrases on lines of their own, and where they stand."""
    nodes = [node for node in piece.walked if isinstance(node, PhraseRef)]
    return {node.id: node.start for node in nodes if node.id in lines}
