"""A variable or a number stands in the text as a name or a sign, without its tag.

`order.number`, ‹order number› or “# days” would reach the customer as they stand. A variable is printed by its name
in double braces, and # is a number only inside a plural form.

Fails (en):

    Your order order.number is on its way.

Fails (es):

    Puede tardar hasta # días laborables en llegar.

Passes (en):

    Your order #{{ order.number }} is on its way. Write to help@shop.example or see shop.example/order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.regex import regex

CODE = "V109"
SEVERITY = "warning"
SCOPE = "piece"
_DOTTED = regex(r"(?<![\w./@-])[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+(?![\w/@-])")
_DOT = regex(r"\.[a-z]")
_ANGLES = regex(r"‹[^\W\d_][\w ]{1,40}›")
_LOOK = Look(lambda line, _: "#" in line or "‹" in line or _DOT.search(line))
_NUMBER = regex(r"(?<![A-Za-z0-9А-яё#&/№])#(?: [^\W\d_]{2,}| ?(?:个|天|件|小时|月|分钟|日))")


def find(piece: Piece) -> Iterator[Finding]:
    """Each name of a variable, each name in single angle quotes, each number sign before a noun."""
    if piece.role in ("noun", "choice") or not _LOOK.is_in(piece):
        return
    for found in _found(piece, piece.plain):
        message = f"“{found[0]}” would reach the customer as it stands"
        yield piece.finding(
            found.start(), found.end(), message, "print the variable, as in {{ order.number }}"
        )


def _found(piece: Piece, text: str) -> Iterator[re.Match[str]]:
    if "." in text:
        names = piece.language.variables
        yield from (found for found in _DOTTED.finditer(text) if found[0] in names or _is_phrase(found[0]))
    if "‹" in text and "‹" not in piece.language.locale.profile.quotes:
        yield from _ANGLES.finditer(text)
    if "#" in text:
        yield from _NUMBER.finditer(text)


def _is_phrase(name: str) -> bool:
    return name.startswith("phrase.")
