"""A mark stands twice, or two stand together that cannot.

Two commas or full stops are a slip; two exclamation or question marks shout at a customer.

Fails (en):

    Thank you for your order!!

Fails (ru):

    Заказ {{ order.number }} отправлен,, ждите.

Passes (ru):

    Что случилось?.. Заказ {{ order.number }} уже в пути…

Passes (en):

    Did it arrive?! Our shop (open Mon., Tue., etc.) is here.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

CODE = "T410"
SEVERITY = "warning"
SCOPE = "piece"
_MARKS = regex(
    r"([,;:])\1+|(?<![.?!])\.\.(?![./])|\.{4,}|[!?]*(?:!!|\?\?)[!?]*"
    r"|([，。；：、])\2+|[！？]*(?:！！|？？)[！？]*"
    rf"|\.,(?=[^\S\n]*(?:\Z|\n\s*(?:\n|[A-ZА-ЯЁÁÉÍÓÚÑ¿¡{GAP}])))"
    r"|,[.;:!?]+|[;:][.,;:!?]+|(?<![.?!])[?!]\.(?!\.)|…\.+"
    r"|[，；：、][，。；：、！？]+|[。！？][，。；、]+|([«„“(\[¿¡])\3+(?=\w)"
)


_TWO = regex(r"[,;:.!?，。；：、！？…«„“(\[¿¡][,;:.!?，。；：、！？…«„“(\[¿¡]")
_LOOK = Look(lambda line, _: _TWO.search(line))


def find(piece: Piece) -> Iterator[Finding]:
    """Each run of marks that no sentence needs; the dots of an ellipsis and ?! are by right."""
    text = prose(piece)
    for found in _MARKS.finditer(text) if _LOOK.is_in(piece) else ():
        marks = found.group()
        message = f"“{marks}” stands where one mark should"
        certain = marks == ".." or (len({*marks}) == 1 and marks[0] != ".")
        mend = marks[0] if certain else None
        yield piece.finding(
            found.start(), found.end(), message, f"leave “{marks[0]}”" if mend else "leave one", mend
        )
