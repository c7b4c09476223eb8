"""A number in a translation is another than in its source.

Two photos became three, 24 hours became 48: a slip of the key, or a source that was changed in one language only.
Digits and number words are compared, thousands and clock times in any way of writing; the numbers of steps are not.

Fails (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Order {{ order.number }}: send us two photos, each under 10 MB."}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message: {body: "Заказ {{ order.number }}: пришлите две фотографии, каждая до 20 МБ."}

Passes (ru):

    # en/order/sample.yaml
    title: Sample
    state: reviewed
    channels:
      message: {body: "Order {{ order.number }}: send us two photos before 8 p.m., each under 10 MB."}
    # ru/order/sample.yaml
    title: Образец
    state: translated
    channels:
      message: {body: "Заказ {{ order.number }}: пришлите 2 фотографии до 20:00, каждая до 10 МБ."}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pages import Page
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.numbers import Number, numbers
from cs_templates.linter.reading.translations import is_translation, pairs, stale

CODE = "L034"
SEVERITY = "warning"
SCOPE = "page"


def find(page: Page) -> Iterator[Finding]:
    """Numbers that only one of the two texts says."""
    for piece, source in pairs(page) if is_translation(page) else ():
        theirs, ours = _said(source), _said(piece)
        lost = [number for number in theirs if not _among(number, ours)]
        added = [number for number in ours if not _among(number, theirs)]
        if not stale(page) or (len(lost) == len(added) == 1):  # the number may be what changed in the source
            yield from _compared(piece, source, lost, added)


def _said(piece: Piece) -> tuple[Number, ...]:
    return numbers(piece.plain, piece.language.language)


def _among(number: Number, others: Iterable[Number]) -> bool:
    return any(_hour(number.value) == _hour(other.value) for other in others)


def _hour(value: str) -> str:
    """A full hour as its number: `20:00` is 20, and so is 8 in the evening, which no digits tell from the morning."""
    return str(int(value[:-3]) % 12) if value.endswith(":00") else value


def _compared(piece: Piece, source: Piece, lost: list[Number], added: list[Number]) -> Iterator[Finding]:
    tag = source.language.tag
    for number in added:
        if number.digits or lost:  # a number word by itself may be no number
            said = piece.text.text[number.start : number.stop]
            other = f"; there it is {_shown(source, lost[0])}" if len(lost) == 1 else ""
            message = f"{said} is a number that the {tag} text does not have{other}"
            yield piece.finding(number.start, number.stop, message, "make both say the same")
    for number in () if added else lost:
        if number.digits:
            message = f"the {tag} text has the number {_shown(source, number)}; this one does not"
            yield piece.finding(*piece.line(), message, "make both say the same")


def _shown(piece: Piece, number: Number) -> str:
    return piece.text.text[number.start : number.stop]
