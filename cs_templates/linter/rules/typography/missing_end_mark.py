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

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.lines import PHRASE, Line, lines_of
from cs_templates.linter.reading.looks import found_by
from cs_templates.linter.reading.prose import CLOSERS, ENDS, HAN, prose
from cs_templates.linter.regex import regex
from cs_templates.syntax import Print

CODE = "T412"
SEVERITY = "warning"
SCOPE = "piece"
_END = regex(rf"[.!?…](?=[\s{re.escape(CLOSERS)}{VALUE}]|\Z)|[。！？]")
_LIST = regex(r"(?:[-–—•*·]|\d+[.)、]|[一二三四五六七八九十]{1,3}、|[a-zа-я]\)|☐|✓|【[^】\n]{1,8}】)")
_SMALL = regex(rf"{VALUE}+|(?<![\w-])[^\W\d_A-ZА-ЯЁÁÉÍÓÚÑ][\w’'-]*")
_CHINESE = regex(f"[{HAN}]|{VALUE}+")
_TAGS = r"\n\s*(?:\{%[^%]*%\}\s*)*"
_GOES_ON = regex(rf"{_TAGS}[，。；：、！？]|\A[^\n]*{_TAGS}(?:（|\{{\{{[^}}]*\}}\}}[，、；的])")
"""A Chinese sentence that goes on in another line: a mark begins it, or a bracket or a value with a mark the next one."""
_NAMING = 4
"""So many words before a colon name what stands behind it no more."""
_LABELLED = 4
"""So many words more has a sentence behind a colon: `Our answer: not this time` is a label and what it names."""
_DASH = regex(r"\s[-–—]\s")
_BEGINS = regex(rf"(?!(?:I\b|Вы\b|Вас\b|Вам\b|Вами\b|Ваш))[A-ZА-ЯЁÁÉÍÓÚÑ¿¡{PHRASE}]")
_STARTS = {
    "en": "We|We’re|We’ll|We’ve|You|Your|This|That|There|There’s|It|It’s|If|Please|Thank|Thanks|Our|They|They’re"
    "|When|Once|Should|Could|Would|Just|Sorry|Let|As|Shall|Which|What|How|Otherwise|Many|And|But|So|All|Any|Each"
    "|Then|Here|Have|Has|Do|Does|Can|Will|Is|Are|After|Before|Until|Tell|Write|Reply|Choose|Feel|My|To|For|In",
    "ru": "Мы|Если|Это|Он|Она|Они|Пожалуйста|Спасибо|Деньги|Напишите|После|Когда|Как|Чтобы|Просим|Благодарим|Срок"
    "|Но|Простите|Для|Не|Что|Где|Кто|Какой|Какие|Ещё|При|На|По|До|За|Из|Вот|Всё|Все|Посылка|Заказ|Возврат"
    "|Товар|Тогда|Уже|Можно|Нужно|Нет|Или|Готовы|Обратите|Проверьте|Выберите|Ответьте|Часы|И|У|С|В|К|О"
    "|Надеемся|Ждём|Желаем|Сейчас|Теперь|Так|Подскажите|Пришлите|Понимаем",
    "es": "Si|Le|Gracias|Por|Puede|Cuando|Esto|Este|Esta|Estamos|Hemos|Lamentamos|Sentimos|Quedamos|También|Para"
    "|Cualquier|Muchas|Llegada|Que|En|Lo|Nos|Ya|Pero|Aún|Así|Después|Entonces|No|Con|Desde|Hasta|Su|Sus|Una|Un|Hay|Tenemos"
    "|Queremos|Escríbanos|Díganos|Indíquenos|Responda|Disculpe|Perdone|Agradecemos|Además|Recuerde",
}
_SMALL_BEFORE = r"(?<![\w.-])[^\W\d_A-ZА-ЯЁ]{2,}(?= "
_RUN_ON = {
    language: regex(rf"{_SMALL_BEFORE}(?:{words})(?:,|[ \n][^A-ZА-ЯЁ«“\"]))")
    for language, words in _STARTS.items()
}
"""A small word right before one with a capital letter that only a sentence's beginning explains."""
_LOOK = found_by(
    {language: regex(rf"{_SMALL_BEFORE}(?:{words})(?:[, ]|\Z))") for language, words in _STARTS.items()}
)
_PLAIN = ("date", "dates", "money", "count", "percent", "time", "country")
"""Kinds whose values never end in a mark of their own."""


def find(piece: Piece) -> Iterator[Finding]:
    """Each line of a body that should end a sentence and has no mark, and sentences run together in a line."""
    if piece.role != "subject" and _LOOK.is_in(piece):
        for found in _RUN_ON[piece.language.language].finditer(prose(piece)):
            yield _finding(piece, found.end() - 1)
    if piece.role != "body":
        return
    lines = lines_of(piece)
    for number, line in enumerate(lines):
        if not (_unmarked(piece, line) and _ends_here(piece, line)):
            continue
        if _is_sentence(piece, line, closing=_is_closing(lines, number)):
            yield _finding(piece, line.last)


def _finding(piece: Piece, last: int) -> Finding:
    mend = piece.text.text[last] + ("。" if piece.language.cjk else ".")
    message = "this sentence ends without a mark"
    return piece.finding(last, last + 1, message, "end it with one", mend, safe=False)


def _is_closing(lines: list[Line], number: int) -> bool:
    """Whether a line stands in the words of farewell: in no first paragraph, with no sentence before or behind it."""
    before = lines[number].before
    first = number == before.count("\n")
    return not (first or _END.search(before) or any(_END.search(line.said) for line in lines[number:]))


def _ends_here(piece: Piece, line: Line) -> bool:
    """Whether what follows is another sentence, or nothing; in Chinese each has a line of its own."""
    if not line.after or not piece.language.cjk:
        return not line.after or bool(_BEGINS.match(line.after))
    rest = piece.text.text[line.last :].partition("\n\n")[0]
    return len(_CHINESE.findall(line.said)) > 5 and not _GOES_ON.search(rest)


def _unmarked(piece: Piece, line: Line) -> bool:
    last = line.said.rstrip(CLOSERS)[-1:]
    if last == VALUE:
        text = piece.text.text
        ends = [node for node in _prints(piece, line) if text.find("}}", node.stop) == line.last - 1]
        return any(_is_plain(piece, node, line.after) for node in ends)
    return last.isalnum() or last == "%"


def _prints(piece: Piece, line: Line) -> Iterator[Print]:
    for node, _, _ in piece.prints:
        if isinstance(node, Print) and line.start <= node.start <= line.last:
            yield node


def _is_plain(piece: Piece, node: Print, after: str) -> bool:
    """Whether what is printed never ends in a mark: numbers, dates, options whose forms have none."""
    variable = piece.language.variables.get(node.name)
    if variable is None or any(found.name in ("bullets", "numbered", "choose") for found in node.filters):
        return False
    if variable.kind not in ("choice", "choices"):
        return variable.kind in _PLAIN or bool(after and variable.kind in ("code", "tracking"))
    form = next((arg for found in node.filters for arg in found.args), "name")
    options = piece.language.locale.words.choices.get(node.name, {}).values()
    said = [forms[form].text for forms in options if form in forms]
    return bool(said) and not any(text.rstrip(CLOSERS)[-1:] in ENDS for text in said)


def _is_sentence(piece: Piece, line: Line, closing: bool) -> bool:
    """Whether it says so much that it is a sentence, and no label, heading, signature or entry of a list."""
    said = _END.split(line.said if closing else line.before + line.said)[-1]
    label, colon, rest = said.replace("：", ":").rpartition(":")
    valued = VALUE in (rest.lstrip()[:1], rest.rstrip(CLOSERS)[-1:])
    valued = valued or (VALUE in rest and len(label.split()) < _NAMING)
    running = bool(_END.search(line.said))  # a line with another sentence in it is no label
    if _LIST.match(line.said) or (label and valued and not running):
        return False
    if said == line.said and _DASH.search(said):
        return False
    if piece.language.cjk:
        return len(_CHINESE.findall(rest)) >= (12 if closing else 4 if running else 6)
    if label and valued:
        rest = label + rest
    more = _LABELLED if ":" in line.said else len(colon)
    return len(_SMALL.findall(rest)) >= (6 if closing else 3 + more - running)
