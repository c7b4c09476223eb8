"""Two scenarios of one locale have the same text.

Either one of them was copied and never rewritten, so that it answers another question than it is asked; or one
scenario would do for both.

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
          {{ phrase.greeting }}

          Your order {{ order.number }} is on its way.

          {{ phrase.closing }}

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
          {{ phrase.greeting }}

          Your order {{ order.number }} is late.

          {{ phrase.closing }}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.model import Location

CODE = "S042"
SEVERITY = "warning"
SCOPE = "kin"
_SHORT = 10
"""Texts that say so little beside their tags are alike by chance: letters, in Chinese too."""


def find(bench: Bench) -> Iterator[Finding]:
    """Each body that another scenario has too: both of the two, as either may be the wrong one."""
    alike: dict[tuple[str, str], list[Piece]] = {}
    looked_at: set[Location] = set()
    for (tag, _), page in bench.pages.items():
        for piece in _bodies(page):
            if piece.text.at not in looked_at:  # not what a locale inherits
                looked_at.add(piece.text.at)
                alike.setdefault((tag, " ".join(piece.text.text.split())), []).append(piece)
    for pieces in alike.values():
        for piece in pieces:
            other = next((other for other in pieces if _scenario(other) != _scenario(piece)), None)
            if other is not None:
                yield _finding(piece, other)


def _finding(piece: Piece, other: Piece) -> Finding:
    text = piece.text.text
    start = len(text) - len(text.lstrip())
    message = f"the scenario {_scenario(other)} has the same text (line {other.text.at.line} there)"
    return piece.finding(*piece.line(start), message, "say what is different, or delete one of the two")


def _bodies(page: Page) -> Iterator[Piece]:
    for piece in page.pieces.values():
        letters = (sign for sign in piece.plain if sign.isalpha())
        if piece.role == "body" and any(islice(letters, _SHORT, None)):
            yield piece


def _scenario(piece: Piece) -> str:
    return piece.scenario.id if piece.scenario else ""
