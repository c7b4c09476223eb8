"""An ordinary word within a sentence begins with a capital letter.

“Your Package was delivered” reads as translated from German, or copied from a form. A word is taken for an ordinary one
where these texts have it in small letters, too; names of several words, the New Year, and words in quotation marks,
stay.

Fails (en):

    Your package is here: the Package was delivered with order {{ order.number }}.

Fails (es):

    El paquete salió. Le avisamos cuando llegue su Paquete del pedido {{ order.number }}.

Passes (ru):

    Заказ {{ order.number }} придёт после праздника: с Новым годом! Каждый год мы желаем покупателям, чтобы Новый год
    начался хорошо.

Passes (en):

    Your package is here. Dear Customer, open Package Details in “Your Orders”: order {{ order.number }}.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.reading.tongues import unquoted
from cs_templates.linter.regex import regex

CODE = "T808"
SEVERITY = "warning"
SCOPE = "kin"
LANGUAGES = ("en", "es", "ru", "uk", "fr", "it", "pt", "pl", "nl")
_WORD = regex(r"(?<![\w’'-])[^\W\d_]{3,}(?![\w’'-])")
_STRAY = regex(
    rf"(?<=[a-zа-яёáéíóúñ] )(?P<word>(?!Вы|Вас|Вам|Ваш)[^\W\d_a-zа-яёáéíóúñ][a-zа-яёáéíóúñ]{{2,}})(?= [a-zа-яё{VALUE}(]|[.,;:?!)]|\n)"
)
_CAPITAL = regex(r" [^\W\d_a-zа-яёáéíóúñ]")
_NAMES = {
    "may",
    "march",
    "will",
    "mark",
    "august",
    "post",
    "express",
    "prime",
    "plus",
    "mail",
    "polish",
    "china",
    "turkey",
    "support",
    "customer",
    "sir",
    "madam",
    "friend",
    "team",
    "internet",
    "web",
    "visa",
    "black",
    "correos",
    "aduana",
    "почта",
    "интернет",
    "estado",
    "gobierno",
    "señor",
    "señora",
    "cliente",
    "store",
    "shop",
    "amazon",
    "apple",
    "target",
    "star",
    "atención",
}
"""What may be a name, a title or a day as well."""
_FEWEST = 2
"""So often a word stands in small letters that is an ordinary one."""
_FEAST = regex(r"New Year|Año Nuevo|Нов(?:ый|ого|ому|ым|ом) год|Nouvel An|Ano Novo|Capodanno|Nowy Rok")
_GREETING = regex(
    r"(?:dear|hello|hi|estimad[oa]s?|hola|apreciad[oa]s?|уважаем\w+|dear valued)\s\Z", re.IGNORECASE
)


def find(bench: Bench) -> Iterator[Finding]:
    """Each word with a capital letter that nothing explains."""
    pieces = [piece for piece in bench.pieces() if piece.language.language in LANGUAGES]
    stray = [(piece, found) for piece in pieces for found in _strays(piece)]
    small: dict[str, Counter[str]] = defaultdict(Counter)
    for piece, found in stray:
        small[piece.language.language][found["word"].lower()] = 0
    for piece in pieces:
        counted = small[piece.language.language]
        counted.update(word for word in _small(piece, counted) if word in counted)
    for piece, found in stray:
        word = found["word"].lower()
        if small[piece.language.language][word] >= _FEWEST and word not in _NAMES:
            message = f"“{found['word']}” begins with a capital letter within a sentence"
            yield piece.finding(*found.span("word"), message, "write a small one", word, safe=False)


def _small(piece: Piece, sought: Iterable[str]) -> list[str]:
    """The words of a text that has any of some words in it."""
    text = prose(piece)
    return _WORD.findall(text) if any(word in text for word in sought) else []


def _strays(piece: Piece) -> Iterator[re.Match[str]]:
    if piece.role not in ("body", "wording") or not _CAPITAL.search(piece.plain):
        return
    text = unquoted(piece)
    feasts = [feast.span() for feast in _FEAST.finditer(text)]
    for found in _STRAY.finditer(text):
        is_feast = any(start <= found.start("word") < stop for start, stop in feasts)
        if not is_feast and not _GREETING.search(text, 0, found.start()):
            yield found
