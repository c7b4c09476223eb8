"""A Spanish question or exclamation is not opened, or one that is opened is never closed.

Spanish opens a question with ¿ and an exclamation with ¡. Without them a text reads as typed in haste, or
translated by a machine. The mark may open in the middle of a sentence; it is of the same sort as the one that closes, but for “¡Qué…?”.

Fails (es):

    Gracias por escribirnos. Puede enviarnos una foto?

Fails (es):

    ¿Puede enviarnos una foto. La necesitamos para ayudarle.

Passes (es):

    Gracias por escribirnos. ¿Puede enviarnos una foto?

Passes (es):

    Si no le llega, ¿nos avisa? ¡Muchísimas gracias!
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex
from cs_templates.syntax import Print

CODE = "T405"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = "¿¡?!"
LANGUAGES = ("es", "ast", "gl")
_PAIRS = {"?": "¿", "!": "¡"}
_CLOSING = {"¿": "?", "¡": "!"}
_MARKS = regex(r"[¿¡]+|[?!]+")
_BLOCK = regex(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)
_AMAZED = regex(r"[¿¡]|qué|cómo|cuánt|quién", re.IGNORECASE)
"""What is asked and exclaimed at once may have one mark of each sort."""
_GOES_ON = regex(rf"[{GAP}\s]*{GAP}[{GAP}\s]*[a-záéíóúüñ,;:.!?]")
"""What stands after a tag where the other branch of a condition ends the same sentence."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each closing mark that nothing opens, and each opening mark that nothing closes."""
    if piece.language.language not in LANGUAGES or not _MARKS.search(piece.plain):
        return
    text = prose(piece)
    values = _speaking(piece)
    for block in _BLOCK.finditer(text):
        if not any(block.start() <= at < block.end() for at in values):
            yield from _unpaired(piece, text, *block.span())


def _unpaired(piece: Piece, text: str, start: int, stop: int) -> Iterator[Finding]:
    pending: list[int] = []
    last = start
    for found in _MARKS.finditer(text, start, stop):
        at, marks = found.start(), found.group()
        if marks[0] in _CLOSING:
            if pending and GAP in text[pending[-1] : at] and "\n" not in text[pending[-1] : at]:
                pending.pop()  # the other branch of a condition opens the same question
            pending.append(at)
        elif pending:
            yield from _other_sort(piece, text, pending.pop(), found)
        elif not _needs_none(piece, text, last, at):
            message = (
                f"this {'question' if marks[0] == '?' else 'exclamation'} has no opening {_PAIRS[marks[0]]}"
            )
            yield piece.finding(at, found.end(), message, f"begin it with {_PAIRS[marks[0]]}")
        last = found.end()
    if piece.role != "choice":
        for at in pending:
            hint = f"close it with {_CLOSING[text[at]]}"
            yield piece.finding(at, at + 1, f"“{text[at]}” opens here and is never closed", hint)


def _other_sort(piece: Piece, text: str, opened: int, found: re.Match[str]) -> Iterator[Finding]:
    """Where a sentence is opened by the mark of the other sort: “¡Puede enviarnos una foto?”."""
    marks = found.group()
    excused = _AMAZED.match(text, opened + 1) or text[found.start() - 1] == "("
    if _CLOSING[text[opened]] not in marks and GAP not in text[opened:] and not excused:
        right = _PAIRS[marks[0]]
        message = f"“{text[opened]}” opens here, and “{marks}” closes it"
        yield piece.finding(opened, opened + 1, message, f"begin it with {right}", right, safe=False)


def _needs_none(piece: Piece, text: str, last: int, at: int) -> bool:
    """Whether a closing mark is no sentence's: (?), a name, the end of what was opened before a tag."""
    said = text[last:at].strip(f"{GAP}{VALUE} \n.,;:…»”)")
    if text[at - 1 : at] == "(" or text[max(at - 5, 0) : at] == "Yahoo":
        return True
    if piece.role in ("choice", "noun"):
        return not said[:1].isupper()
    return bool(_GOES_ON.match(text, last))


def _speaking(piece: Piece) -> list[int]:
    """Where tags stand whose words may hold one mark of a pair."""
    return [
        node.start
        for node in piece.walked
        if isinstance(node, Print) and any(_halves(said) for said in _said(piece, node))
    ]


def _said(piece: Piece, node: Print) -> Iterator[str]:
    options = piece.language.locale.words.choices.get(node.name, {})
    for found in node.filters:
        yield from found.named.values()
        for form in found.args:
            yield from (forms[form].text for forms in options.values() if form in forms)


def _halves(said: str) -> bool:
    opened = sum(marks[0] in _CLOSING for marks in _MARKS.findall(said))
    return opened * 2 != len(_MARKS.findall(said))
