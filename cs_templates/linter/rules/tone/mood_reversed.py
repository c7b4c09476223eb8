"""An apology is for calm customers only.

A condition was turned round: who is upset reads the plain facts, and who is not reads how sorry we are. The words are
in the lists `apology` and `empathy` of each `_locale.yaml`; a phrase with `part: apology` or `part: empathy` counts too.

Fails (en):

    Your order {{ order.number }} is late.
    {% if customer.mood is known and customer.mood == "calm" %}
    We are sorry for the delay.
    {% endif %}

Passes (en):

    {% if customer.mood is known and customer.mood == "upset" %}
    We are very sorry for the delay.
    {% else %}
    We are sorry for the delay.
    {% endif %}
    Your order {{ order.number }} is late.

Passes (en):

    Your order {{ order.number }} is late.
    {% if customer.mood is known and customer.mood == "upset" %}
    You were counting on it, and we understand how annoying this wait is.
    {% else %}
    We are sorry for the delay.
    {% endif %}
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.placed import MOOD, UPSET, Under, asks, moods, placed
from cs_templates.syntax import Branch, Literal, Node, PhraseRef

CODE = "G802"
SEVERITY = "warning"
SCOPE = "kin"


def find(bench: Bench) -> Iterator[Finding]:
    """Each question about the mood after which only others than upset customers read an apology."""
    sorry = {name for name, each in bench.corpus.phrases.items() if each.part in ("apology", "empathy")}
    for page in bench.pages.values():
        for piece in page.pieces.values():
            if piece.role == "body" and MOOD in piece.text.text:
                for node, under in placed(piece.nodes):
                    if isinstance(node, Branch) and asks(node.cases[0][0], MOOD):
                        yield from _judged(piece, node, under, sorry)


def _judged(piece: Piece, branch: Branch, under: Under, sorry: set[str]) -> Iterator[Finding]:
    """The finding about a branch whose apology no upset customer reads, nor a word of understanding."""
    inside = [(node, where) for node, where in placed((branch,), under) if len(where) > len(under)]
    apologizes = False
    for node, where in inside:
        told = moods(where, piece.language.variables, piece.scenario)
        is_for_upset = not told or UPSET in told
        if is_for_upset and (_is_sorry(piece, node, sorry) or _understands(piece, node)):
            return
        apologizes = apologizes or _is_sorry(piece, node, sorry)
    if apologizes:
        start, stop = piece.tag(branch.cases[0][0].start)
        message = "only customers who are not upset read this apology"
        yield piece.finding(start, stop, message, 'ask for customer.mood == "upset"')


def _is_sorry(piece: Piece, node: Node, sorry: set[str]) -> bool:
    if isinstance(node, PhraseRef):
        return node.id in sorry
    if not isinstance(node, Literal):
        return False
    return bool(piece.language.said("apology", node.text))


def _understands(piece: Piece, node: Node) -> bool:
    return isinstance(node, Literal) and bool(piece.language.said("empathy", node.text))
