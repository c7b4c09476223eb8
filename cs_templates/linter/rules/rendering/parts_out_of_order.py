"""The greeting, the closing or the signature is not in its place.

A reply greets first; it ends with the closing and, below it, who writes. Which phrase is which says its `part` in
`_phrases.yaml`.

Fails (en):

    Your order {{ order.number }} is on its way.

    {{ phrase.greeting }}

Fails (en):

    # _phrases.yaml
    greeting:      {about: Opens the reply, place: line, part: greeting}
    apology_delay: {about: Says sorry for lateness, place: sentence}
    closing:       {about: Ends the reply, place: line, part: closing}
    signature:     {about: Who writes, place: line, part: signature}
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Your order {{ order.number }} is on its way.

          {{ phrase.signature }}
          {{ phrase.closing }}

Passes (en):

    {{ phrase.greeting }}

    Your order {{ order.number }} is on its way.

    {{ phrase.closing }}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece
from cs_templates.syntax import Branch, Literal, Node, PhraseRef

CODE = "R801"
SEVERITY = "warning"
SCOPE = "kin"
TEXT = "text"


class _Part(NamedTuple):
    """What a text has somewhere: one of a reply's parts, or words."""

    name: str
    node: Node
    before: frozenset[str]
    """What stands above it, on every way that leads there or on some."""


def find(bench: Bench) -> Iterator[Finding]:
    """Each part that stands below what it should stand above."""
    parts = {name: phrase.part for name, phrase in bench.corpus.phrases.items()}
    for page in bench.pages.values():
        for piece in page.pieces.values():
            if piece.role == "body" and "phrase." in piece.text.text:
                for part in _parts(piece.nodes, parts, frozenset()):
                    yield from _judged(piece, part)


def _parts(nodes: tuple[Node, ...], parts: dict[str, str], before: frozenset[str]) -> Iterator[_Part]:
    for node in nodes:
        if isinstance(node, Branch):
            found = [*_within(node, parts, before)]
            yield from found
            before |= {part.name for part in found}
        else:
            name = _name(node, parts)
            if name:
                yield _Part(name, node, before)
                before |= {name}


def _within(branch: Branch, parts: dict[str, str], before: frozenset[str]) -> Iterator[_Part]:
    for _, inner in branch.cases:
        yield from _parts(inner, parts, before)
    yield from _parts(branch.otherwise, parts, before)


def _name(node: Node, parts: dict[str, str]) -> str:
    if isinstance(node, PhraseRef):
        part = parts.get(node.id, "")
        return part if part in ("greeting", "closing", "signature") else TEXT
    return TEXT if not isinstance(node, Literal) or any(map(str.isalnum, node.text)) else ""


def _judged(piece: Piece, part: _Part) -> Iterator[Finding]:
    above = ""
    if part.name == "greeting" and part.before - {"greeting"}:
        message, hint = "this greeting stands below the text that it should open", "put it first"
    elif part.name == "closing" and "signature" in part.before:
        above = "signature"
    elif part.name == "closing" and not part.before & {TEXT}:
        message, hint = "this closing stands above the text that it should end", "put it last"
    else:
        return
    if above:
        message, hint = "this closing stands below the signature", "put it above the signature"
    yield piece.finding(part.node.start, part.node.stop, message, hint)
