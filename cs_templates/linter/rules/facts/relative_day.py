"""A day is named from the day of writing: tomorrow, yesterday, today in a promise.

A reply is read when it is read, and templates are sent on every day. A date says which day is meant. “If you order
today” is true on any day.

Fails (en):

    Your order {{ order.number }} will be shipped tomorrow.

Fails (ru):

    Заказ {{ order.number }} отправим сегодня.

Fails (es):

    Su pedido {{ order.number }} llegará mañana.

Fails (zh):

    订单{{ order.number }}明天发货。

Passes (en):

    If you order today, the mug arrives on {{ shipment.new_eta }}. How can we help you today?

Passes (es):

    El pedido {{ order.number }} se entrega por la mañana.
"""

from __future__ import annotations

from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.split import sentences
from cs_templates.linter.regex import regexes

CODE = "H050"
SEVERITY = "warning"
SCOPE = "piece"
_DAYS = {
    "en": r"\b(?:tomorrow|yesterday|tonight)\b",
    "es": r"(?<!la\s)(?<!de\s)(?<!una\s)(?<!esta\s)(?<!cada\s)(?<!las\s)\b(?:mañana|pasado mañana|ayer|anteayer)\b",
    "ru": r"(?<!хоть\s)\b(?:(?:после)?завтра(?:шн\w+)?|(?:поза)?вчера)\b",
    "zh": "明天|后天|昨天|前天|明日|昨日",
}
_TODAY = {
    "en": r"\btoday\b",
    "es": r"(?<!hoy\spor\s)\bhoy\b(?!\spor\shoy)",
    "ru": r"\bсегодня\b",
    "zh": "今天|今日",
}
_NAMES = {
    "en": ("tomorrow", "yesterday", "tonight", "today"),
    "es": ("mañana", "ayer", "hoy"),
    "ru": ("завтра", "вчера", "сегодня"),
    "zh": ("天", "日"),
}
"""One of these is in every text that names such a day."""
_PROMISE = {
    "en": r"\b(?:ships?|shipped|shipping|dispatch\w*|refund\w*|arrives?|arriving|leaves?|delivered|handed|sent)\b",
    "es": r"\b(?:envi(?:amos|aremos|ado|ará|arán|a)|envía(?:n|mos)?|sale|saldrá|llega|llegará|reembols\w+|devolv(?:emos|eremos)|entreg(?:amos|aremos|ará))\b",
    "ru": r"\b(?:отправ(?:им|или|ляем|лен|лена|ят)|выш(?:лем|лют)|верн[её]м|вернули|достав(?:им|ят)|придёт|передадим|передали)\b",
    "zh": "发货|寄出|送达|退款|到账|派送",
}
_CONDITION = {
    "en": r"\b(?:if|assum\w+|provided|when|order|buy|place\w*|counting)\b.{0,25}\btoday",
    "es": r"\b(?:si|con)\b.{0,40}\bhoy|hoy mismo antes|\bhoy (?:tenemos|debemos|queremos|le)\b",
    "ru": r"\b(?:если|при)\b.{0,40}\bсегодня",
    "zh": "今[天日](?:.{0,4})?(?:下单|购买|付款|拍下)|如果?.{0,10}今",
}
_ALL = tuple(map(regexes, (_DAYS, _TODAY, _PROMISE, _CONDITION)))


def _names_a_day(line: str, language: Language) -> bool:
    tag = language.language
    if tag not in _NAMES or not any(map(line.lower().__contains__, _NAMES[tag])):
        return False
    return any(table[tag].search(line) for table in _ALL[:2])


_LOOK = Look(_names_a_day)


def find(piece: Piece) -> Iterator[Finding]:
    """Each such word; `today` only where it is a promise of the shop's."""
    if not _LOOK.is_in(piece):
        return
    tag = piece.language.language
    text = piece.plain
    days, today, promise, condition = (table[tag] for table in _ALL)
    found = [match.span() for match in days.finditer(text)]
    if today.search(text):
        for start, stop in sentences(text):
            said = text[start:stop]
            if (
                promise.search(said)
                and not condition.search(said)
                and not said.rstrip().endswith(("?", "？"))
            ):
                found += [(start + match.start(), start + match.end()) for match in today.finditer(said)]
    for start, stop in found:
        yield piece.finding(start, stop, f"{text[start:stop]} depends on the day of sending", "print a date")
