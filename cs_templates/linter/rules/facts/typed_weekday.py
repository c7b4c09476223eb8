"""A day of the week is typed in.

It is another date each week. A date variable prints the weekday beside the date; hours from Monday to Friday and
habits (on Sundays) are no dates.

Fails (en):

    Your order {{ order.number }} will arrive on Monday.

Fails (ru):

    Заказ {{ order.number }} придёт в пятницу.

Fails (zh):

    订单{{ order.number }}周五发货。

Passes (es):

    El pedido {{ order.number }} sale de lunes a viernes. Los domingos no trabajamos.

Passes (en):

    Black Friday is why order {{ order.number }} is late; carriers do not work on Sundays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import found_by
from cs_templates.linter.regex import regex, regexes

CODE = "H051"
SEVERITY = "warning"
SCOPE = "piece"
_DAY = {
    "en": r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    "es": r"\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b",
    "ru": r"\b(?:понедельник(?:а|у|ом|е)?|вторник(?:а|у|ом|е)?|сред[уеыо]й?|четверг(?:а|у|ом|е)?|пятниц[ауыеё]й?|суббот[ауые]й?|воскресень(?:е|я|ю|ем))\b",
    "zh": r"(?:下|本|这)?(?:周|星期|礼拜)[一二三四五六日天](?![到至~–—-])",
}
_RANGE = {
    "en": r"(?:\ban?|to|through|and|or|from|[–—-])\s*$|\b(?:every|each|[Bb]lack|[Cc]yber|[Gg]ood)\s+$",
    "es": r"(?:\b(?:un|a|al|y|o|de|e|hasta el|cada|los|las)|[–—-])\s*$",
    "ru": r"(?:\b(?:по|до|и|или|с|со|кажд\w+|[Чч]ёрн\w+|[Чч]ерн\w+|по)|[–—-])\s*$",
    "zh": r"[到至和或、~–—-]\s*$|每$|黑色$",
}
_RANGE_AFTER = {
    "en": r"\s*(?:to|through|and|or|[–—-])\s*(?:\w+day|\ufffc)",
    "es": r"\s*(?:a|al|y|o|hasta|[–—-])\s+(?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)",
    "ru": r"\s*(?:по|до|и|или|[–—-])\s*(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)",
    "zh": r"\s*[到至和或~–—、-]",
}
_DAYS, _BEFORE, _AFTER = (regexes(said, 0) for said in (_DAY, _RANGE, _RANGE_AFTER))
_LOOK = found_by(_DAYS)
_HOLIDAY = regex(r"\b(?:Black|Cyber|Good|Easter) $|[Чч][её]рн\w+ $|Viernes$|黑色$")
_PAIRED = regex(r"\b(?:y|o) el $")
_AS_DATE = regex(r"(?:\b(?:on|by|next|this|until|el|este|próximo|в|во|до|к)\s+)$", re.IGNORECASE)


def find(piece: Piece) -> Iterator[Finding]:
    """Each weekday that is part of no range and no habit."""
    if not _LOOK.is_in(piece):
        return
    tag = piece.language.language
    text = piece.plain
    for match in _DAYS[tag].finditer(text):
        before = text[: match.start()]
        if _AFTER[tag].match(text, match.end()) or _HOLIDAY.search(before):
            continue
        if tag == "ru" and match[0].startswith("сред") and not _AS_DATE.search(before):
            continue  # среда is also an environment
        joined = _BEFORE[tag].search(before) or _PAIRED.search(before)
        if not joined or (_AS_DATE.search(before) and not _PAIRED.search(before)):
            yield piece.finding(*match.span(), f"{match[0]} is another date each week", "print a date")
