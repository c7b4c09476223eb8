"""A figure of a policy is typed in: a return window, a warranty, a time in which the shop answers.

Shops change them, marketplaces and laws set others, and the text promises the old ones. The figure belongs in a
variable. What customers should know of the world (a first scan takes 24 hours) is no policy.

Fails (en):

    You can return order {{ order.number }} within 30 days.

Fails (ru):

    Заказ {{ order.number }} можно вернуть в течение 14 дней.

Fails (es):

    El pedido {{ order.number }} tiene 2 años de garantía.

Fails (zh):

    订单{{ order.number }}支持7天无理由退货。

Passes (en):

    The first scan of order {{ order.number }} can take 24–48 hours. We answer 24/7.

Passes (ru):

    Подождите 5 минут и запросите новый код. Первая отметка по заказу {{ order.number }} появляется через 1–2 дня.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.split import spoken
from cs_templates.linter.regex import regex, regexes

CODE = "H030"
SEVERITY = "warning"
SCOPE = "piece"
_SPAN = {
    "en": r"(?:\d+|two|three|five|seven|ten|twelve|fourteen|thirty|sixty|ninety)(?:\s?[–-]\s?\d+| (?:or|to) \d+)?[\s\u00a0-]"
    r"(?:(?:business|working|calendar|full) )?(?:hour|day|week|month|year)s?\b(?! (?:a|per) )",
    "es": r"(?:\d+|dos|tres|cinco|siete|diez|catorce|quince|treinta)(?:\s?[–-]\s?\d+| (?:o|a|y) \d+)?[\s\u00a0]"
    r"(?:h\b|horas?|días?|semanas?|mes(?:es)?\b|años?)(?: (?:hábiles|laborables|naturales))?",
    "ru": r"(?:\d+(?:-?х|-?ти)?|дв(?:а|е|ух)|тр(?:и|ёх|ех)|пят(?:ь|и)|сем(?:ь|и)|десят(?:ь|и)|четырнадцат(?:ь|и)|тридцат(?:ь|и))"
    r"(?:\s?[–—-]\s?\d+)?[\s\u00a0](?:(?:рабоч|календарн|полн)\w+[\s\u00a0])?(?:час\w{0,2}|дн(?:я|ей|и|ём)|день|сут\w+|недел\w+|месяц\w*|год[а-я]{0,2}|лет)\b"
    r"|(?<=в течение )(?:суток|недели|месяца)\b|\b\d+-?(?:дневн|месячн|летн|часов)\w+",
    "zh": r"(?:\d+|(?<![哪最后当前同每这那首])[两三四五六七八九十]+|[二三]?十[一二三四五六七八九]?)(?:\s?[–～~-]\s?\d+|[至到]\d+)?\s?个?(?:小时|工作日|天|周|月|年)(?!\s?[前级])|(?:(?<=质保)|(?<=保修)|(?<=质保期)|(?<=保修期))为?一年",
}
_UNITS = {
    "en": ("hour", "day", "week", "month", "year"),
    "es": ("h", "día", "semana", "mes", "año"),
    "ru": ("час", "дн", "сут", "недел", "месяц", "год", "лет"),
    "zh": ("小时", "工作日", "天", "周", "月", "年"),
}
"""One of these is in every span of time."""
_WITHIN = {
    "en": r"\b(?:within|no later than)\s+(?:the next\s+)?$",
    "es": r"\b(?:en un plazo (?:máximo )?de|dentro de(?: los)?|en (?:las|los) próxim[ao]s|en menos de)\s+$",
    "ru": r"\b(?:в течение|не позднее чем через|в срок до|за)\s+$",
}
_AFTER = {"zh": r"^\s?(?:之?内|以内)"}
_POLICY = {
    "en": r"\breturns?\b|\breturn(?:ed|ing|able)\b|refund|warrant|guarantee|exchang|withdraw|money[ -]back|cancel"
    r"|\bwe(?:'|’)?(?:ll| will)?\b.{0,30}\b(?:repl(?:y|ies)|answer|respond|get back|ship|dispatch|send|deliver)|\bwe(?:’ll|'ll| will)? (?:automatically )?close (?:the|your|this) (?:case|request|ticket|inquiry|matter)\b|\bships? (?:within|in)\b|\bdelivery (?:takes|time|within)",
    "es": r"devol|devuel|reembols|garant|cambi(?:o|ar)\b|desist|cancel|respond(?:emos|eremos)|responderemos|(?:le )?contest(?:amos|aremos)|envi(?:amos|aremos)|reparación|\bcerra(?:re)?mos (?:el|su|este|la|esta) (?:caso|solicitud|consulta|reclamación)",
    "ru": r"верн(?:уть|ё|ем|ите|ут)|возвра[тщ]|гаранти|обмен|отмен|ответим|отвечаем|отправ(?:им|ляем)|достав(?:им|ляем)|срок\w* доставки|закр(?:оем|ываем) (?:обращение|заявку|запрос|вопрос|тикет)",
    "zh": r"退[货款换]|换货|保修|质保|保固|三包|包退|包换|无理由|取消|我们.{0,6}关闭(?:此|该|本|这次|您的)?(?:咨询|工单|案件|申请)|我们.{0,12}(?:回复|答复|发货|寄出|送达)|(?:需要?|大?约|预计).{0,8}(?:送达|到货|到账)",
}
_WORKDAYS = regex(r"business|working|рабоч|hábiles|laborables|工作日", re.IGNORECASE)
_LATE = regex(
    r"\b(?:late|later|longer|behind)\b|\bdelay|позже|опозда|задерж|retras|más tarde|demor|晚|延迟|推迟",
    re.IGNORECASE,
)
_HABIT = regex(
    r"sometimes|often|usually|can |may |a veces|suele|puede|иногда|обычно|бывает|может|有时|可能|通常",
    re.IGNORECASE,
)
_CONDITION = regex(r"^(?:.{0,80}[,;:—–] )?(?:if|si|если|如果|若|如)\b", re.IGNORECASE | re.DOTALL)
_SPANS, _WITHINS, _AFTERS, _POLICIES = map(regexes, (_SPAN, _WITHIN, _AFTER, _POLICY))


def find(piece: Piece) -> Iterator[Finding]:
    """Each span of time in a sentence about a policy, or that sets a limit outright."""
    tag, text = piece.language.language, piece.plain
    if tag not in _UNITS or not any(map(text.lower().__contains__, _UNITS[tag])):
        return
    for start, said in spoken(text):
        for first, last in _figures(said, tag):
            message = f"{said[first:last]} is the figure of a policy, typed in"
            yield piece.finding(start + first, start + last, message, "print a variable")


@lru_cache(maxsize=16_384)
def _figures(said: str, tag: str) -> tuple[tuple[int, int], ...]:
    """Where a sentence has them: texts share most of theirs."""
    return tuple(
        match.span()
        for match in _SPANS[tag].finditer(said)
        if not _inside(said, match) and _is_policy(said, match, tag)
    )


def _is_policy(said: str, match: re.Match[str], tag: str) -> bool:
    if _POLICIES[tag].search(said) or _WORKDAYS.search(match[0]):
        return True
    if _LATE.search(said) and not _HABIT.search(said):
        return True
    limits = tag in _WITHINS and _WITHINS[tag].search(said[: match.start()])
    limits = limits or (tag in _AFTERS and _AFTERS[tag].search(said[match.end() :]))
    return bool(limits) and not (_CONDITION.match(said) or _HABIT.search(said))


def _inside(said: str, match: re.Match[str]) -> bool:
    """Whether the digits are the end of something longer, such as a model's name or `24/7`."""
    before = said[match.start() - 1 : match.start()]
    return (before.isalnum() and before.isascii()) or before in ("/", "-", ".", ",", "–")
