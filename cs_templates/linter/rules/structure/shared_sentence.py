"""A sentence stands in the templates of two scenarios.

Whoever mends it in one forgets the other, and a buyer who gets both replies reads it twice. In the phrasebook it stands
once, and has other wordings that take turns. Sentences of six words or fewer (twelve characters in Chinese) are not
looked at, nor what options and phrases say. The rule runs only where it is chosen: `extend_select: [shared-sentence]`.

Fails (en):

    # _scenarios/order/late.yaml
    title: Late
    must_state: [order.number]
    channels: {message: {}}
    # en/order/late.yaml
    title: Late
    channels:
      message:
        body: |
          Your order {{ order.number }} is late.
          We will write to you before the end of the day.
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Your order {{ order.number }} is lost.
          We will write to you before the end of the day.

Passes (en):

    # _scenarios/order/late.yaml
    title: Late
    must_state: [order.number]
    channels: {message: {}}
    # en/order/late.yaml
    title: Late
    channels:
      message:
        body: |
          Your order {{ order.number }} is late.
          You can cancel it as long as it has not left our warehouse.
    # en/order/sample.yaml
    title: Sample
    channels:
      message:
        body: |
          Your order {{ order.number }} is lost.
          We will write to you before the end of the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.split import sentences, words
from cs_templates.linter.regex import regex
from cs_templates.model import Location

CODE = "S807"
SEVERITY = "warning"
SCOPE = "kin"
OPTIONAL = True
MOST_WORDS, MOST_CHARACTERS = 6, 12
_LETTER = regex(r"[^\W\d_]")
_VALUES = regex(f"{VALUE}+")
Place = tuple[str, Piece, tuple[int, int]]
"""The scenario that says a sentence, its text, and where in it."""


def find(bench: Bench) -> Iterator[Finding]:
    """Each sentence that another scenario of the locale has too, at every place but what a locale inherits."""
    reported: set[tuple[Location, int]] = set()
    for tag in bench.languages:
        for places in _sentences(bench, tag).values():
            for name, piece, span in places:
                other = next((scenario for scenario, _, _ in places if scenario != name), None)
                if other is not None and (piece.text.at, span[0]) not in reported:
                    reported.add((piece.text.at, span[0]))
                    message = f"the template {other} has the same sentence"
                    yield piece.finding(*span, message, "make it a phrase, or say it in another way")


def _sentences(bench: Bench, tag: str) -> dict[str, list[Place]]:
    """Every long sentence of a locale's bodies, by what it says, whatever values it prints."""
    found: dict[str, list[Place]] = {}
    for (locale, name), page in bench.pages.items():
        for piece in page.pieces.values() if locale == tag else ():
            for start, stop in sentences(piece.plain) if piece.role == "body" else ():
                said = piece.plain[start:stop]
                if _is_long(said, piece):
                    found.setdefault(" ".join(_VALUES.sub(VALUE, said).split()), []).append(
                        (name, piece, (start, stop))
                    )
    return found


def _is_long(said: str, piece: Piece) -> bool:
    if piece.language.cjk:
        return len(_LETTER.findall(said)) > MOST_CHARACTERS
    return len(words(said)) > MOST_WORDS
