"""A sentence ends without a full stop or another mark.

In one paragraph the next sentence runs into it; at the end the reply looks cut off.

Fails (ru):

    Ваш заказ {{ order.number }} уже в пути
    Спасибо, что выбрали наш магазин.

Fails (en):

    Your order {{ order.number }} will arrive on {{ shipment.new_eta }}

Passes (en):

    Your order {{ order.number }} is on its way: {{ shipment.tracking_url }}

    Kind regards from all of us,
    Customer Support
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.lint.finding import Finding
from cs_templates.lint.lines import Line, lines_of
from cs_templates.lint.pieces import VALUE, Piece
from cs_templates.lint.prose import CLOSERS, HAN
from cs_templates.syntax import Print, walk

CODE = "T412"
SEVERITY = "warning"
SCOPE = "piece"
_END = re.compile(rf"[.!?…](?=[\s{CLOSERS}{VALUE}]|\Z)|[。！？]")
_LIST = re.compile(r"(?:[-–—•*·]|\d+[.)、]|[a-zа-я]\)|☐|✓)")
_SMALL = re.compile(r"(?<![\w-])[^\W\d_A-ZА-ЯЁÁÉÍÓÚÑ][\w’'-]*")
_CHINESE = re.compile(f"[{HAN}]")
_DASH = re.compile(r"\s[-–—]\s")
_BEGINS = re.compile(r"(?!(?:I\b|Вы\b|Вас\b|Вам\b|Вами\b|Ваш))[A-ZА-ЯЁÁÉÍÓÚÑ¿¡]")
_PLAIN = ("date", "dates", "money", "count", "percent", "time", "country")
"""Kinds whose values never end in a mark of their own."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each line of a body that should end a sentence and has no mark."""
    if piece.role != "body":
        return
    lines = list(lines_of(piece))
    ended = [bool(_END.search(line.said)) for line in lines]
    for number, line in enumerate(lines):
        first = number == line.before.count("\n")  # of all paragraphs
        closing = not first and not _END.search(line.before) and not any(ended[number:])
        if _ends_here(line) and _unmarked(piece, line) and _is_sentence(piece, line, closing):
            mend = piece.text.text[line.last] + ("。" if piece.language.cjk else ".")
            message = "this sentence ends without a mark"
            yield piece.finding(line.last, line.last + 1, message, "end it with one", mend, safe=False)


def _ends_here(line: Line) -> bool:
    """Whether what follows is another sentence, or nothing."""
    return not line.after or bool(_BEGINS.match(line.after))


def _unmarked(piece: Piece, line: Line) -> bool:
    last = line.said.rstrip(CLOSERS)[-1:]
    if last == VALUE:
        return any(node.stop > line.last - 4 and _is_plain(piece, node) for node in _prints(piece, line))
    return last.isalnum() or last == "%"


def _prints(piece: Piece, line: Line) -> Iterator[Print]:
    for node in walk(piece.nodes):
        if isinstance(node, Print) and line.start <= node.start <= line.last:
            yield node


def _is_plain(piece: Piece, node: Print) -> bool:
    variable = piece.language.variables.get(node.name)
    lists = any(found.name in ("bullets", "numbered", "choose", "form") for found in node.filters)
    return variable is not None and variable.kind in _PLAIN and not lists


def _is_sentence(piece: Piece, line: Line, closing: bool) -> bool:
    """Whether it says so much that it is a sentence, and no label, heading, signature or entry of a list."""
    said = _END.split(line.said if closing else line.before + line.said)[-1]
    label, colon, rest = said.replace("：", ":").rpartition(":")
    valued = VALUE in (rest.lstrip()[:1], rest.rstrip(CLOSERS)[-1:])
    if _LIST.match(line.said) or (label and valued) or (said == line.said and _DASH.search(said)):
        return False
    if piece.language.cjk:
        return len(_CHINESE.findall(rest)) >= (12 if closing else 6)
    return len(_SMALL.findall(rest)) >= (6 if closing else 3 + len(colon))
