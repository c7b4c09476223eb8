"""A hyphen with spaces around it stands for a dash, or two hyphens do.

A hyphen joins parts of a word; between parts of a sentence stands a dash. Where a channel takes plain characters
only, the tool prints a hyphen for it itself.

Fails (ru):

    Ваш заказ {{ order.number }} - уже в пути.

Passes (ru):

    Ваш заказ {{ order.number }} — уже в пути.

Passes (en):

    Order {{ order.number }}: a two- or three-day wait – e-mail us if it takes longer.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.reading.prose import HAN, prose
from cs_templates.linter.regex import regex

CODE = "T415"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = "-"
_HYPHEN = regex(
    rf"(?<=[^\W\d]) -{{1,3}} (?=[^\W\d{GAP}])|(?<=[^\W\d]) -{{1,3}} (?={VALUE})|(?<={VALUE}) -{{1,3}} (?=[^\W\d])"
    rf"|(?<=[^\W\d_{VALUE}]{{2}}[,.!?]) - (?=[^\W\d_])|(?:(?<=[»”’)%])|(?<=[»”’)],)) - (?=[^\W\d_])"
    rf"|(?<=[\w{VALUE}])--(?=[\w{VALUE}])|(?<=[{HAN}])--+(?=[{HAN}])"
)
_DASHES = {"zh": "——", "ja": "――", "ru": " — ", "uk": " — ", "be": " — ", "es": " — "}


def find(piece: Piece) -> Iterator[Finding]:
    """Each hyphen between words that is a dash; in texts for plain characters only it may stand."""
    if piece.channels and all(channel.plain for channel in piece.channels):
        return
    text = prose(piece)
    for found in _HYPHEN.finditer(text):
        if not _in_list(text, found.start()):
            mend = _DASHES.get(piece.language.language, " – ")
            message = "a hyphen stands for a dash"
            yield piece.finding(found.start(), found.end(), message, f"write “{mend.strip()}”", mend)


def _in_list(text: str, at: int) -> bool:
    """Whether the line is a label with its value, or an entry of a list that begins with a hyphen."""
    line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return line.lstrip().startswith("- ") and not before.strip(f" {GAP}-")
