"""A value stands right against a word or another value.

Without a space the buyer reads “orderA-10293”, or two numbers as one. In Chinese and Japanese, which are written
without spaces, only two numbers or codes side by side are reported.

Fails (en):

    Your order{{ order.number }} is on its way.

Fails (ru):

    Заказ {{ order.number }}{{ shipment.new_eta }} будет у Вас.

Passes (en):

    {{ shop.name }}'s order #{{ order.number }} ({{ shipment.new_eta }}) is on its way.

Passes (zh):

    您的订单{{ order.number }}预计{{ shipment.new_eta }}送达。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex
from cs_templates.syntax import Print

CODE = "V308"
SEVERITY = "warning"
SCOPE = "piece"
_FIGURES = ("code", "tracking", "url", "count", "percent", "money", "date", "dates", "time")
_CHUNK = regex(r"\S*")


def find(piece: Piece) -> Iterator[Finding]:
    """Each tag without a space between it and a letter, digit or tag beside it."""
    if "{{" not in piece.text.text:
        return
    for (first, _, stop), (second, start, _) in pairwise(piece.prints):
        if stop == start and not (
            piece.language.cjk and not (_figure(piece, first) and _figure(piece, second))
        ):
            yield piece.finding(
                stop - 2, start + 2, "nothing stands between these two tags", "put a space there"
            )
    if not piece.language.cjk:
        for node, start, stop in piece.prints:
            if isinstance(node, Print):
                yield from _beside(piece, start, stop)


def _figure(piece: Piece, node: object) -> bool:
    variable = piece.language.variables.get(getattr(node, "name", ""))
    return variable is not None and variable.kind in _FIGURES


def _beside(piece: Piece, start: int, stop: int) -> Iterator[Finding]:
    text = piece.plain
    before, after = text[start - 1 : start], text[stop : stop + 1]
    if _is_word(before) and not _in_link(text, start):
        yield piece.finding(
            start - 1, start + 2, f"the tag stands right against “{before}”", "put a space before it"
        )
    if _is_word(after) and not _in_link(text, start):
        yield piece.finding(
            stop - 2, stop + 1, f"the tag stands right against “{after}”", "put a space after it"
        )


def _is_word(char: str) -> bool:
    return char.isdigit() or (char.isalpha() and char not in "ºª")  # n.º 5


def _in_link(text: str, at: int) -> bool:
    """Whether the tag is part of a link or an address."""
    first = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    found = _CHUNK.match(text, first)
    return found is not None and ("://" in found[0] or "www." in found[0] or "@" in found[0])
