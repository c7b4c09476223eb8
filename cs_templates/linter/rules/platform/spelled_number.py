"""A phone number or an account is spelled out in words.

“Four one five, five five five …” is how a number is written that a marketplace's filter should not see; the marketplace
takes it for a way around its rules, and customers mistype it. The words are in the list `number_word` of each
`_locale.yaml`; six of them in a row are such a number.

Fails (en):

    Call us: four one five, five five five, zero one three four.

Passes (en):

    The set has one, two or three mugs; two of four boxes are on their way.

Fails (ru):

    Звоните: восемь девятьсот двенадцать, триста сорок пять, шестьдесят семь.

Fails (zh):

    电话：一三八零零一三八零零零。

Passes (zh):

    一共三件，其中两件已发货。
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece

CODE = "C701"
SEVERITY = "error"
SCOPE = "piece"
NEEDS = ("number_word",)
FEWEST = 6
_BETWEEN = " ,-–\n，、"


def find(piece: Piece) -> Iterator[Finding]:
    """Each run of number words."""
    for run in _runs(piece):
        if len(run) >= FEWEST:
            message = "this spells out a number in words"
            yield piece.finding(
                run[0][0], run[-1][1], message, "leave it out: the customer can answer the message"
            )


def _runs(piece: Piece) -> Iterator[list[tuple[int, int]]]:
    """Number words with nothing but spaces, commas and hyphens between them."""
    run: list[tuple[int, int]] = []
    for start, stop in piece.said("number_word"):
        if run and piece.plain[run[-1][1] : start].strip(_BETWEEN):
            yield run
            run = []
        run.append((start, stop))
    yield run
