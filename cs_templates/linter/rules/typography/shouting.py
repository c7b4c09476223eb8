"""Ordinary words are written in capital letters.

A reader hears them shouted. Codes, abbreviations and names may be in capitals; a word is taken for an ordinary one
where this language's texts have it in small letters, too.

Fails (en):

    PLEASE pay for order {{ order.number }} NOW.

Fails (ru):

    Ваш заказ {{ order.number }} УЖЕ В ПУТИ.

Passes (en):

    Your order {{ order.number }} left by DHL; the USB cable has IP67, and VAT is paid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.regex import regex

CODE = "T441"
SEVERITY = "warning"
SCOPE = "kin"
_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHOUTED = {
    "en": "attention important urgent warning not never must please only now all no stop free sorry thanks thank you"
    " immediately always do don't cannot today last final",
    "ru": "внимание важно срочно не никогда нельзя обязательно только сейчас все всё нет стоп бесплатно спасибо"
    " пожалуйста немедленно всегда сегодня уже очень никто просим",
    "es": "atención importante urgente aviso no nunca debe por favor solo sólo ahora todo gratis gracias"
    " inmediatamente siempre hoy ya muy último",
}
"""Words that people put in capitals for emphasis."""
_OPENERS, _CLOSERS = frozenset("«“„‘「『\"'"), frozenset("»”’」』\"'")
_NAMES = {
    "express",
    "post",
    "correos",
    "star",
    "prime",
    "plus",
    "pro",
    "max",
    "mini",
    "usa",
    "pin",
    "case",
    "id",
    "it",
}
"""Words that are names or parts of names, too."""


def find(bench: Bench) -> Iterator[Finding]:
    """Each word, or run of words, in capitals that these texts have in small letters as well."""
    said = [(piece, _WORD.findall(prose(piece))) for piece in bench.pieces()]
    for tag, language in bench.languages.items():
        own = [(piece, words) for piece, words in said if piece.language.tag == tag]
        loud = [(piece, words) for piece, words in own if any(map(str.isupper, words))]
        capitals = {word.lower() for _, words in loud for word in words if word.isupper()}
        emphasis = set(_SHOUTED.get(language.language, "").split())
        known = capitals.intersection(chain(emphasis, *(words for _, words in own))) - _NAMES
        for piece, _ in loud:
            yield from _shouted(piece, known, emphasis)


def _shouted(piece: Piece, known: set[str], emphasis: set[str]) -> Iterator[Finding]:
    """Runs of capitals of which one word at least is ordinary: of four letters, or of those people shout."""
    run: list[re.Match[str]] = []
    text = prose(piece)
    for found in _WORD.finditer(text):
        if _is_capital(found.group(), known) and (
            not run or not text[run[-1].end() : found.start()].strip(" ,\u00a0")
        ):
            run.append(found)
            continue
        if run:
            yield from _finding(piece, run, emphasis)
        run = [found] if _is_capital(found.group(), known) else []
    yield from _finding(piece, run, emphasis)


def _is_capital(word: str, known: set[str]) -> bool:
    return word.isupper() and word.lower() in known


def _finding(piece: Piece, run: list[re.Match[str]], emphasis: set[str]) -> Iterator[Finding]:
    words = [found.group() for found in run if len(found.group()) > 1]
    loud = [word for word in words if len(word) > 3 or word.lower() in emphasis]
    if loud or len(words) > 2:
        start, stop = run[0].start(), run[-1].end()
        if piece.plain[max(start - 1, 0) : start] in _OPENERS and piece.plain[stop : stop + 1] in _CLOSERS:
            return  # quoted: it is so where it is from
        said = piece.plain[start:stop]
        message = f"“{said}” is written in capital letters, as if it were shouted"
        yield piece.finding(start, stop, message, "write small letters", said.lower(), safe=False)
