r"""A letter and its accent stand as two characters.

The text looks right and is another one: search does not find it, and it counts as longer than it is. Such letters
come from file names of macOS and from PDF files.

Fails (es):

    # es/_phrases.yaml
    greeting:
      neutral: ["Hola, {{ customer.name }}:", "Hola:"]
      warm:    ["¡Hola, {{ customer.name }}!", "¡Hola!"]
    apology_delay:
      neutral: ["El pedido llegara\u0301 tarde."]
    closing:
      neutral: ["Un cordial saludo,"]

Passes (es):

    El pedido {{ order.number }} llegará mañana.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex

CODE = "T504"
SEVERITY = "warning"
SCOPE = "piece"
_MARKED = regex("[^\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]+")


def find(piece: Piece) -> Iterator[Finding]:
    """Each letter that Unicode writes as one character with its accents."""
    if unicodedata.is_normalized("NFC", piece.plain):
        return
    for found in _MARKED.finditer(piece.plain):
        whole = unicodedata.normalize("NFC", found.group())
        if whole != found.group():
            message = f"“{whole}” is written as {len(found.group())} characters"
            yield piece.finding(found.start(), found.end(), message, f"write {whole} as one", whole)
