"""Order numbers, tracking numbers and card numbers that somebody typed into a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.holdings import held
from cs_templates.linter.regex import regex

_TRACKING = regex(
    r"(?<![A-Za-z0-9])(?:[A-Z]{2}\d{9}[A-Z]{2}|1Z[0-9A-Z]{16}|(?:SF|YT|ZTO|JT|LP|CNG|UPAAA|4PX)\d{10,18}|9[2-5]\d{20})(?![A-Za-z0-9])"
)
_ORDER = regex(
    r"(?<![A-Za-z0-9-])(?:\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5}|(?!(?:ISO|IEC|EN|UTF|RAL)\b)[A-Z]{1,4}-?\d{5,}|[#№]\s?\d{4,}|\d{14,20})(?![A-Za-z0-9-])"
    r"|(?:\border(?: number| no\.?)?|\bpedido(?: número| n\.º)?|\bзаказ\w{0,2}(?: номер)?|订单(?:号|编号)?)[\s:：]*[#№]?\s?(?P<number>\d{4,})\b",
    re.IGNORECASE,
)


def codes(piece: Piece) -> Iterator[tuple[int, int, str]]:
    """Where a piece has one, and which: `card`, `tracking` or `order`."""
    text = piece.plain
    if not any(map(str.isdigit, text)):
        return
    taken = [(*span, "card") for span in held(piece, "card")]
    taken += [(*match.span(), "tracking") for match in _TRACKING.finditer(text)]
    yield from taken
    for match in _ORDER.finditer(text):
        start, stop = match.span("number") if match["number"] else match.span()
        if not any(first < stop and start < last for first, last, _ in taken):
            yield start, stop, "order"
