"""A Russian clause begins without the comma that parts it from the rest.

Every Russian reader learnt it at school, and takes a shop that leaves it out for careless.

Fails (ru):

    Понимаем что Вы ждёте заказ {{ order.number }}.

Fails (ru):

    Если заказ {{ order.number }} не придёт вовремя напишите нам.

Passes (ru):

    Понимаем, что Вы ждёте заказ {{ order.number }}. Если он не придёт, напишите нам, и мы проверим, где посылка.

Passes (ru):

    Ответим как можно скорее, потому что заказ {{ order.number }} для нас важен, и если нужно, пришлём новый.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.reading.split import sentences
from cs_templates.linter.regex import regex

CODE = "T807"
SEVERITY = "warning"
SCOPE = "piece"
_KNOWS = (
    "понима|зна(?:ем|ете|ть|ю)|надее|сообщ|напиш|сожале|ви(?:дим|дите)|увер|провер|убеди|подтверд|дума|счита|помн|говор"
    "|показыва|уточн|жаль|указа|оказал|замети|обеща|гарант|увиде|узна|выясн|скаж|сказ|подскаж|расска|объясн|прос(?:им|ите)|следи|рад(?:ы|а|о)?\\b"
)
_ASKS = "как(?! (?:можно|следует|обычно|раз|правило|минимум|есть|угодно|удобно|и\\b|нам|Вам|Вас))|как(?:им|ой|ая|ое|ие|ую|ого|ом)|где|куда|кто|сколько|почему|чем"
_AFTER = regex(
    rf"(?<![\w-])(?:{_KNOWS})[а-яё]*(?: (?:нам|Вам|мне|нас|Вас))?"
    rf"(?= (?:(?:что|чтобы)(?![\w-])(?! ?[.!?])|(?:{_ASKS})(?![\w-])(?! ?[.!?,;)])))",
    re.IGNORECASE,
)
_WHICH = regex(r"(?<![\w-])(?P<before>[а-яё]+)(?= котор(?:ый|ая|ое|ые|ую)(?!\w))", re.IGNORECASE)
_IF = regex(r"(?<![\w-])(?P<before>[а-яё]{2,})(?= (?:если|чтобы|когда|как только|потому что)(?!\w))")
_PREPOSITIONS = {
    "в",
    "во",
    "на",
    "за",
    "под",
    "про",
    "через",
    "о",
    "об",
    "из",
    "с",
    "со",
    "к",
    "по",
    "у",
    "при",
    "для",
    "до",
    "от",
    "над",
    "без",
    "и",
    "или",
    "а",
    "но",
    "либо",
    "то",
    "ни",
    "не",
}
_JOINED = _PREPOSITIONS | {
    "только",
    "лишь",
    "даже",
    "особенно",
    "как",
    "что",
    "чем",
    "именно",
    "того",
    "тем",
    "если",
    "ну",
    "вот",
    "разве",
    "же",
    "кроме",
    "вместо",
    "да",
    "затем",
    "прежде",
    "тогда",
    "там",
    "мало",
    "просто",
    "поэтому",
    "также",
    "тоже",
    "раньше",
    "например",
}
_BEHIND = (
    (_AFTER, frozenset[str](), (" что", " как", " где", " куда", " кто", " сколько", " почему", " чем")),
    (_WHICH, _PREPOSITIONS, (" котор",)),
    (_IF, _JOINED, (" если", " чтобы", " когда", " как только", " потому что")),
)
"""What a clause begins behind, which words belong to it, and of what its text has one."""
_BEGINS = regex(
    r"(?:Если|Когда|Как только|Пока|Чтобы|Поскольку)(?!\w)(?! (?:нужно|надо|можно|угодно)\b[^ ]*$)"
)
_ASKED = regex(
    r"(?:Если|Когда|Как только|Чтобы)(?!\w)[^,—–:;.!?()\n]+? (?P<before>[^\W\d_]+)(?= (?:напишите|сообщите|ответьте|скажите|пришлите"
    r"|выберите|проверьте|свяжитесь|подождите|отправьте|оплатите|укажите|обратитесь|дайте|откройте|нажмите)(?!\w))"
)
_LINKS = {"и", "или", "то", "не", "пожалуйста", "просто", "сразу", "лучше", "также", "снова", "ещё", "нам"}
_PARTED = regex("[,—–:;()«»?!\n]|- ")
_WORDS = regex(rf"[^\W\d_]+|{VALUE}+")
_FEWEST = 6
"""So many words make a sentence of two clauses."""


def _may_lack_one(line: str, language: Language) -> bool:
    if language.language != "ru":
        return False
    small = line.lower()
    behind = (pattern for pattern, _, signs in _BEHIND if any(map(small.__contains__, signs)))
    return any(pattern.search(line) for pattern in (*behind, _ASKED))


_LOOK = Look(_may_lack_one)


def find(piece: Piece) -> Iterator[Finding]:
    """Each clause that nothing parts from what stands before it, and each sentence of two clauses without a mark."""
    if piece.language.language != "ru":
        return
    text = prose(piece)
    asked: list[int] = []
    if _LOOK.is_in(piece):
        asked = [found.end() for found in _ASKED.finditer(text) if found["before"].lower() not in _LINKS]
        for end in (*_joined(text), *asked):
            yield _finding(piece, text, end)
    for start, stop in sentences(text):
        first = start + len(text[start:stop]) - len(text[start:stop].lstrip())
        if not any(first < end < stop for end in asked):
            yield from _unparted(piece, text, first, stop)


def _joined(text: str) -> Iterator[int]:
    for pattern, joined, _ in _BEHIND:
        for found in pattern.finditer(text):
            if found.groupdict().get("before", "").lower() not in joined:
                yield found.end()


def _unparted(piece: Piece, text: str, start: int, stop: int) -> Iterator[Finding]:
    said = text[start:stop]
    begins = said.endswith(".") and GAP not in said and _BEGINS.match(said)
    if begins and not _PARTED.search(said) and len(_WORDS.findall(said)) >= _FEWEST:
        message = "the two parts of this sentence are not parted by a comma"
        yield piece.finding(start, stop, message, "put it where the second part begins")


def _finding(piece: Piece, text: str, at: int) -> Finding:
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    message = f"a comma is missing behind “{text[start:at]}”"
    return piece.finding(start, at, message, "put one there", f"{text[start:at]},", safe=False)
