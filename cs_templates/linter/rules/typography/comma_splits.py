"""A comma stands behind a word that cannot end a part of a sentence.

“The, details”, «в, пути», “de, vuelta”: an article or a preposition belongs to what follows it.

Fails (en):

    You can find the, details of order {{ order.number }} here.

Fails (ru):

    Заказ {{ order.number }} уже в, пути.

Fails (es):

    El pedido {{ order.number }} está de, camino.

Passes (en):

    Order {{ order.number }}, which you asked for, is on its way, and your refund, as promised, too.

Passes (ru):

    Заказ {{ order.number }} в пути, и он, как Вы и просили, упакован.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex
from cs_templates.syntax import Print

CODE = "T806"
SEVERITY = "warning"
SCOPE = "piece"
NEEDS = ","
_BOUND = {
    "en": "the|an|your|our|my|every|into|onto",
    "ru": "в|во|на|для|к|ко|с|со|из|от|о|об|по|у|при|под|над|через|не",
    "es": "el|la|los|las|su|sus|de|del|al|en|con|por|para|desde|se|le|les",
}
"""Articles, prepositions and the like."""
_SUBJECT = {
    "en": (
        r"(?:the|your|our|this) \w+|order|(?:you|we|it|they) will",
        "get|receive|be|have|arrive|see|find|send|write|is|are|has|have|will|was|can|may|must|arrives?|left",
    ),
    "ru": (
        r"(?:ваш\w? )?(?:заказ|товар|посылка|деньги|возврат)",
        r"уже|ещё|еще|в|на|из|ждёт|ждет|пришёл|пришла|будет|не|отправлен\w?|прибыл\w?|передан\w?|придёт|придут|готов\w?",
    ),
    "es": (
        r"(?:su|el|la|este|esta) \w+",
        "ya|está|ha|será|llegará|sale|salió|se|va|llega|llegó|tiene|puede",
    ),
}
"""What begins a sentence, and what it says at once of that."""
_HERE = {
    "en": (r"track|find|see|check|view|follow|upload|send", "here|below"),
    "ru": (r"отследить|посмотреть|найти|проверить|отправить|узнать", "здесь|тут|ниже"),
    "es": (r"ver|seguir|consultar|encontrar|enviar|encontrará", "aquí|abajo"),
}
"""What is done, and where."""
_NO_UNIT = r"(?<![\d°]\s)"
"""*220 В, 50 Гц*: after a number it is a unit."""
_LETTER = rf"(?=[a-zа-яёáéíóúñ\d]|{VALUE})"
_PATTERNS = {
    language: (
        regex(
            rf"(?<![\w’'.°{VALUE}-]){_NO_UNIT}(?:{_BOUND[language]})(?P<comma>,) ?{_LETTER}", re.IGNORECASE
        ),
        regex(
            rf"(?<![^\n.!?] )(?<![^.!?:…\n{GAP}]\n)(?<![\w,’'-])(?:{before})(?P<comma>,) (?:{behind})\b(?=[^,.!?\n]*[.!?\n])",
            re.IGNORECASE,
        ),
        regex(
            rf"(?<!\w)(?:{_HERE[language][0]}) (?:\w+ ){{0,3}}\w+(?P<comma>,) (?:{_HERE[language][1]}):",
            re.IGNORECASE,
        ),
    )
    for language, (before, behind) in _SUBJECT.items()
}
_NUMBERED = regex(
    r"\b(?:order|package|parcel|number|заказ\w{0,2}|посылк\w|номер\w{0,2}|pedido|paquete|número)(?P<comma>,) \Z",
    re.IGNORECASE,
)
_GOES_ON = regex(r"(?: \([^()\n]*\))? [^\W\d_]")


def _may_split(line: str, language: Language) -> bool:
    if "," not in line or language.language not in _PATTERNS:
        return False
    line += "\n"
    return f", {VALUE}" in line or any(each.search(line) for each in _PATTERNS[language.language])


_LOOK = Look(_may_split)


def find(piece: Piece) -> Iterator[Finding]:
    """Each such comma."""
    if not _LOOK.is_in(piece):
        return
    text = prose(piece)
    for pattern in _PATTERNS[piece.language.language]:
        for found in pattern.finditer(text):
            yield _finding(piece, found.start("comma"))
    yield from _before_numbers(piece, text)


def _before_numbers(piece: Piece, text: str) -> Iterator[Finding]:
    """A comma between *order* and its number, where none follows the number."""
    for node, start, stop in piece.prints:
        if not isinstance(node, Print) or piece.language.kinds.get(node.name) not in ("code", "tracking"):
            continue
        found = _NUMBERED.search(text, max(start - 30, 0), start)
        if found and _GOES_ON.match(text, stop):
            yield _finding(piece, found.start("comma"))


def _finding(piece: Piece, at: int) -> Finding:
    message = "this comma parts what belongs together"
    return piece.finding(at, at + 1, message, "delete it", "", safe=False)
