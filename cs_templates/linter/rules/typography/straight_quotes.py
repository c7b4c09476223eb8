"""Straight quotation marks stand where the language has its own.

In Russian, Spanish and Chinese they read as typed in haste; in English they are a matter of taste.

Fails (ru):

    Товар "Кружка" из заказа {{ order.number }} уже в пути.

Passes (ru):

    Товар «Кружка» из заказа {{ order.number }} уже в пути.

Passes (en):

    The 15.6" laptop of order {{ order.number }} is packed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Change, Finding, Fix
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex
from cs_templates.model import Severity

CODE = "T421"
SEVERITY = "info"
SCOPE = "piece"
NEEDS = "\"'"
_PAIR = regex(r'(?<![\w"])"(?=[^\s"])[^"\n]*[^\s"]"(?![\w"])')
_SINGLE = regex(r"(?<![\w'’])'(?=[^\s'])[^'\n]*[^\s']'(?![\w'’])")
_STRICT = ("ru", "uk", "be", "es", "zh", "ja")


def find(piece: Piece) -> Iterator[Finding]:
    """Each pair of marks; inches stand alone, behind a number."""
    own = piece.language.locale.profile.quotes
    if (
        not {'"', "'"}.intersection(piece.plain)
        or not own
        or (piece.channels and all(each.plain for each in piece.channels))
    ):
        return
    severity: Severity = "warning" if piece.language.language in _STRICT else "info"
    for start, stop in _pairs(piece):
        ends = [(start, own[0]), (stop - 1, own[1])]
        fix = Fix(tuple(Change(piece.at(at), piece.at(at + 1), mark) for at, mark in ends))
        message = f"straight quotation marks stand for {own[0]} {own[1]}"
        hint = f"write {own[0]} {own[1]}"
        yield Finding(piece.at(start), piece.at(stop), message, hint, fix, severity)


def _pairs(piece: Piece) -> Iterator[tuple[int, int]]:
    if piece.language.language in _STRICT:
        yield from (found.span() for found in _SINGLE.finditer(piece.plain))
    if piece.language.cjk:
        ends = [found.start() for found in re.finditer('"', piece.plain)]
        if len(ends) % 2 == 0:
            yield from ((start, stop + 1) for start, stop in zip(ends[::2], ends[1::2], strict=True))
    else:
        yield from (found.span() for found in _PAIR.finditer(piece.plain))
