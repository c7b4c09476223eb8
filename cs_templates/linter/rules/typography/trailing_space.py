"""A space stands at the end of a line.

Nobody sees it, but it makes a change of the text where nothing was changed, and at the end of a phrase or a form
it stands before the next mark.

Fails (en):

    # en/_words.yaml
    choices:
      customer.mood: {calm: calm, upset: upset}
      refund.method:
        card:    {name: bank card, to: "to your card "}
        balance: {name: shop balance, to: to your balance}
      solutions:
        refund: {name: full refund, offer: We refund the whole order.}
        wait:   {name: wait, offer: You wait for the package.}
    plurals:
      day: {one: "# day", other: "# days"}

Passes (en):

    Your order {{ order.number }} is on its way.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.regex import regex

CODE = "T402"
SEVERITY = "warning"
SCOPE = "piece"
_BLANKS = (" ", "\t", "\u00a0", "\u202f", "\u3000")
_AT_END = tuple(f"{blank}\n" for blank in _BLANKS)
_SPACES = regex(r"[ \t\u00a0\u202f\u3000]+(?=\n|\Z)")
_FIRST = regex(r"\A[ \t\u00a0\u202f\u3000]+(?=\S)")


def find(piece: Piece) -> Iterator[Finding]:
    """Each run of spaces at the end of a line, and at the beginning of what goes into a sentence."""
    if piece.role == "choice":
        return  # inside a tag a space may be what parts a word from the rest
    text = piece.text.text
    for found in _SPACES.finditer(text) if _has_one(text) else ():
        yield piece.finding(
            found.start(), found.end(), "a space stands at the end of the line", "delete it", ""
        )
    if piece.role != "body":
        for found in _FIRST.finditer(text):
            yield piece.finding(0, found.end(), "a space stands before the text", "delete it", "")


def _has_one(text: str) -> bool:
    return text.endswith(_BLANKS) or any(map(text.__contains__, _AT_END))
