r"""A space of an unusual width stands in the text.

Ideographic, figure and em spaces come along when a text is copied; they tear words apart, and an SMS with one
holds half as many characters.

Fails (ru):

    # ru/_phrases.yaml
    greeting:
      neutral: ["Здравствуйте,\u3000{{ customer.name }}!", "Здравствуйте!"]
      warm:    ["Добрый день, {{ customer.name }}!", "Добрый день!"]
    apology_delay:
      neutral: ["Извините за задержку."]
    closing:
      neutral: ["С уважением,"]

Passes (ru):

    Заказ {{ order.number }} уже в пути.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.regex import regex

CODE = "T503"
SEVERITY = "warning"
SCOPE = "piece"
_SPACES = regex("[\u1680\u2000-\u2008\u200a\u205f\u3000\t]+")
_LOOK = Look(lambda line, _: _SPACES.search(line))


def find(piece: Piece) -> Iterator[Finding]:
    """Each run of such spaces; thin ones and those that do not break are by right, and Chinese may indent."""
    text = piece.plain
    for found in _SPACES.finditer(text) if _LOOK.is_in(piece) else ():
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        indents = piece.language.cjk and not line.strip() and set(found.group()) == {"\u3000"}
        if not indents and found.end() < len(text):
            codes = ", ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(found.group()))
            message = f"an unusual space stands here ({codes})"
            yield piece.finding(found.start(), found.end(), message, "write an ordinary space", " ")
