"""A text takes the buyer, or whoever signs, for a man or for a woman.

A name does not say it, and nobody likes to be addressed as somebody else. Most sentences can be said so that they
suit everybody; where they cannot, ask `customer.gender` or `agent.gender`. Words besides the usual endings are in the
lists `gendered` of each `_locale.yaml`, and `gendered_call` (where they call somebody: *Thank you, madam*).

Fails (ru):

    Я проверил заказ {{ order.number }} и рад помочь.

Fails (es):

    Estimado {{ customer.name }}: su pedido está en camino.

Fails (zh):

    尊敬的{{ customer.name }}先生，您的订单已在途中。

Passes (ru):

    Мы проверили заказ {{ order.number }} и рады помочь. Если Вы получили его, напишите нам.

Passes (es):

    Hola, {{ customer.name }}: su pedido está en camino. Nos alegra ayudarle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.looks import found_by
from cs_templates.linter.reading.sayings import Saying, sayings
from cs_templates.linter.regex import regex
from cs_templates.syntax import Branch, Node, conditions

CODE = "P301"
SEVERITY = "warning"
SCOPE = "piece"
_SHORT = r"рада?|готова?|уверен(?:а)?|соглас(?:ен|на)|довол(?:ен|ьна)|долж(?:ен|на)|благодар(?:ен|на)|заинтересован(?:а)?"
_STATE = r"satisfech|content|interesad|segur|decepcionad|preocupad|encantad|dispuest|molest|enfadad|atent"
_MARKS = {
    "ru": regex(
        rf"\bвы (?:(?:не|уже|ещё|еще|так|очень|сами?|недавно) )*(?:[а-яё]{{2,}}[аеияуоы]л(?:а|ся|ась)?|{_SHORT})\b"
        rf"|\bя (?:(?:не|уже|ещё|еще|так|очень|сама?|лично|только) )*(?:[а-яё]{{2,}}[аеияуоы]л(?:а|ся|ась)?|{_SHORT})\b"
        r"|(?:(?<=[.!?…] )|^|(?<=, )|(?<= и )|(?<=\n))(?:буду |был |была )?рада?(?= (?:помочь|ответить|сообщить|слышать|что|был|вам))"
        r"|(?:(?<=[.!?…] )|^)(?:проверил|отправил|оформил|передал|уточнил|посмотрел|понял)а?"
        r"(?= (?:ваш|вам|для вас|вс[её]|запрос|заявку|вопрос)\w*)"
        rf"|\b(?:уважаем|дорог)(?:ый|ая|ой)(?=,? {VALUE})|\b(?:господин|госпожа)(?= {VALUE})",
        re.IGNORECASE | re.MULTILINE,
    ),
    "es": regex(
        rf"\b(?:estimad|querid|apreciad)[oa](?=,? (?:{VALUE}|amig))"
        rf"|\b(?:señora?|sr\.|sra\.|don|doña)(?= {VALUE})"
        r"|(?:(?<=[.!?…¡¿] )|(?<=[¡¿])|^)bienvenid[oa](?=[ !.,:])"
        rf"|\busted (?:no )?(?:está|esté|estaba|queda|quede|quedó) (?:\w+mente |muy |del todo )?(?:{_STATE})[oa]\b"
        rf"|\b(?:si|que) (?:no )?(?:está|queda|quedó|quedara|estuviera) (?:usted )?(?:\w+mente |muy |del todo )?"
        rf"(?:satisfech|content|interesad|decepcionad)[oa]\b"
        rf"|(?:(?<=[.!?…¡¿] )|(?<=[¡¿])|^)(?:estoy|quedo|estaré) (?:muy |siempre )?(?:{_STATE})[oa]\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    "en": regex(rf"\b(?:dear )?(?:sir|madam)(?:/madam)?(?=[,.!])|\b(?:mr|mrs|miss)\.?(?= {VALUE})", re.IGNORECASE),
    "zh": regex(rf"(?<={VALUE})(?:先生|女士|小姐)(?!/|或)|(?<=[的，])(?:先生|女士|小姐|帅哥|美女)(?=[，,！!您你])|^(?:先生|女士|小姐|帅哥|美女)(?=[，,！!您你])"),
}  # fmt: skip
_LOOK = found_by(_MARKS)


def find(piece: Piece) -> Iterator[Finding]:
    """Each form of address, past tense or adjective that fits one gender, where no condition asks for it."""
    if piece.role in ("choice", "noun"):
        return
    asked: list[tuple[int, int]] | None = None
    for start, stop in sorted(_marked(piece)):
        asked = list(_asked(piece.nodes)) if asked is None else asked
        if not any(first <= start < last for first, last in asked):
            message = f"“{piece.plain[start:stop]}” fits one gender only"
            yield piece.finding(start, stop, message, "say it so that it suits everybody")


def _marked(piece: Piece) -> set[tuple[int, int]]:
    """Where an ending or a word fits one gender."""
    found: set[tuple[int, int]] = set()
    if _LOOK.is_in(piece):
        found.update(match.span() for match in _MARKS[piece.language.language].finditer(piece.plain))
    said = [*sayings(piece, "gendered"), *_calls(piece)]
    return found | {(each.start, each.stop) for each in said if not _within(each, found)}


def _calls(piece: Piece) -> Iterator[Saying]:
    return (saying for saying in sayings(piece, "gendered_call") if saying.is_call)


def _within(saying: Saying, found: set[tuple[int, int]]) -> bool:
    return any(start < saying.stop and saying.start < stop for start, stop in found)


def _asked(nodes: tuple[Node, ...]) -> Iterator[tuple[int, int]]:
    """What stands in conditions about somebody's gender."""
    for node in nodes:
        if isinstance(node, Branch):
            names = [getattr(part, "name", "") for case, _ in node.cases for part in conditions(case)]
            if any(name.endswith("gender") for name in names):
                yield node.start, node.stop
            for body in (*(body for _, body in node.cases), node.otherwise):
                yield from _asked(body)
