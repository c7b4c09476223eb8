"""Which language a sentence is certainly not in: by its letters, and between Spanish and English by common words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from cs_templates.answer.guess import in_other_layout
from cs_templates.answer.intake import UNSPACED, script_of, written_in
from cs_templates.linter.material.languages import Language
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.split import spoken, words
from cs_templates.linter.regex import regex

Span = tuple[int, int]
_ENGLISH_SAID = (
    "the your you we our us are was were have will would please with this that these and of to it if from "
    "by be been can could not don't thank thanks sorry hello hi dear regards kind best sincerely order "
    "package parcel refund tracking number delivery shipping address payment is for here there they about "
    "let know any has as at what how when where welcome back on in which their new item receive received "
    "team support soon carrier customer costs good day great need wait find until it's unfortunately "
    "working hours having an all but so than then up out he she regret longer"
)
_ENGLISH = frozenset(_ENGLISH_SAID.split())
_SPANISH_SAID = (
    "de la el los las que su sus por para en un una con se le lo nos es y al del no si sí gracias pedido "
    "pedidos usted está están ha han hemos puede estimado estimada hola saludos cordial este esta como "
    "más ya o envío paquete dirección pago reembolso número cuando muy aquí qué cómo dónde ser son fue "
    "según saludo atentamente cordiales artículo entrega prevista plazo hasta lamentamos entendemos "
    "sentimos enviamos todo toda buen buenos buenas bienvenido días estamos favor cliente compra precio "
    "tienda pueden"
)
_SPANISH = frozenset(_SPANISH_SAID.split())
_BOTH_SAID = "no has he me as son in on es o y ha con se so all un total una lo fue plan a"
_BOTH = frozenset(_BOTH_SAID.split())
_COMMON = {"en": _ENGLISH - _BOTH, "es": _SPANISH - _BOTH}
_SHORTENED = regex(r"\w(?:'ll|'re|'ve|'d|n't)$")
_SPANISH_LOOK = regex(r"[áíóúñ¿¡]|(?:amos|emos|imos|ción|ciones|miento|mente|ería)\b")
_ANYWHERE_SAID = "email online app sms wifi web boleto pix"
_ANYWHERE = frozenset(_ANYWHERE_SAID.split())
_STRAYS_SAID = (
    "order orders package parcel refund delivery please thank you your the and we our sorry payment item "
    "shipped shipping received delayed address damaged return replacement customer"
)
_STRAYS = frozenset(_STRAYS_SAID.split())
_STRAY = regex(rf"\b(?:contact us|items|tracking|{'|'.join(sorted(_STRAYS))})\b")
"""English words that no Spanish sentence has, in small letters."""
_QUOTED = regex(
    "|".join(
        f"{opened}[^{closed}\n]*(?:\n[^{closed}\n]+)?{closed}"
        for opened, closed in ("«»", "“”", "„“", "「」", "『』", "《》")
    )
    + r"|\"[^\"\n]*\"|‘[^’\n]*’"
)
"""What stands in quotation marks, in one line or two; a mark that opens and closes is too easily taken for its other."""
_QUOTES = frozenset('«“„"「『《‘')
_BRACKETS = regex(r"\([^)\n]*\)|（[^）\n]*）")
_ADDRESS = regex(r"\S*(?:://|www\.|@)\S*|\S+\.(?:com|net|org|ru|cn|es)\b\S*")
_MARKED = regex(r"[.:@](?:(?<=www\.)|(?<=@)|//|com|net|org|ru|cn|es)")
"""What every address has."""


def in_quotes(piece: Piece, at: int) -> bool:
    """Whether a place stands in quotation marks: an example, or somebody else's words."""
    return any(found.start() < at < found.end() for found in _QUOTED.finditer(piece.plain))


def unquoted(piece: Piece) -> str:
    """What a piece says in its own voice: no quotations. As long as its `plain`."""
    return _unquoted(piece.plain)


def bare(piece: Piece) -> str:
    """`unquoted`, without what stands in brackets and without addresses."""
    return _bare(piece.plain)


def _unquoted(plain: str) -> str:
    return plain if _QUOTES.isdisjoint(plain) else _QUOTED.sub(_hidden, plain)


@lru_cache(maxsize=16_384)
def _bare(plain: str) -> str:
    text = _unquoted(plain)
    text = _BRACKETS.sub(_hidden, text) if "(" in text or "（" in text else text
    return _ADDRESS.sub(_hidden, text) if _MARKED.search(text) else text


def _hidden(found: re.Match[str]) -> str:
    return VALUE * len(found[0])


_script_of = lru_cache(maxsize=None)(script_of)


def scripts_of(text: str) -> set[str]:
    """The scripts of the letters of a text."""
    return {script for script in map(_script_of, set(text)) if script}


def is_latin(piece: Piece) -> bool:
    """Whether the piece's locale is written in Latin letters."""
    return "Latn" in piece.language.scripts


def own_scripts(language: Language) -> frozenset[str]:
    """The scripts of a locale."""
    return written_in(language.scripts)


def elsewhere(piece: Piece) -> Iterator[Span]:
    """The sentences of a piece that are certainly in another language."""
    told = (
        _in_latin if is_latin(piece) else _in_words if piece.role in ("noun", "form", "choice") else _in_text
    )
    for start, said in spoken(bare(piece)):
        for first, last in told(said, piece.language.language):
            yield start + first, start + last


@lru_cache(maxsize=16_384)
def _in_latin(said: str, language: str) -> tuple[Span, ...]:
    """What of a sentence is in another language, where the locale's own has Latin letters. Texts share most of theirs."""
    if _is_foreign(said, language):
        return ((0, len(said)),)
    return tuple(match.span() for match in _STRAY.finditer(said)) if language == "es" else ()


@lru_cache(maxsize=16_384)
def _in_text(said: str, _: str) -> tuple[Span, ...]:
    """What of a sentence is in another language, where the locale's own has other letters."""
    return _in_other_letters(said, in_text=True)


@lru_cache(maxsize=16_384)
def _in_words(said: str, _: str) -> tuple[Span, ...]:
    """The same of an option's words and the like."""
    return _in_other_letters(said, in_text=False)


def _in_other_letters(said: str, *, in_text: bool) -> tuple[Span, ...]:
    if scripts_of(said) == {"Latn"} and _speaks(words(said), in_text=in_text):
        return ((0, len(said)),)
    return tuple(sorted([*_english(said), *(_mistyped(said) if "Cyrl" in scripts_of(said) else ())]))


def _mistyped(said: str) -> Iterator[Span]:
    """Russian words typed with the English layout on: nothing that is said, and words with vowels in the other layout."""
    for match in _UNSAID.finditer(said):
        russian = in_other_layout(match[0].lower())
        vowels = sum(letter in "аеёиоуыэюя" for letter in russian)
        if not match[0].isupper() and vowels >= max(2, len(russian) // 4):
            yield match.span()


def _is_foreign(said: str, language: str) -> bool:
    """Whether a sentence in Latin letters is in another language."""
    small = [word.lower().replace("’", "'") for word in words(said)]
    other = {"en": "es", "es": "en"}.get(language)
    if other is None:
        return language not in _COMMON and bool(small) and _is_english(small)
    if any(word in _COMMON[language] for word in small):
        return False
    theirs = sum(
        word in _COMMON[other] or (other == "en" and bool(_SHORTENED.search(word))) for word in small
    )
    if other == "es":
        theirs += bool(small and _SPANISH_LOOK.search(said.lower()))
    return theirs >= 2 or (theirs == 1 and len(small) <= 2)


def _speaks(row: tuple[str, ...], *, in_text: bool) -> bool:
    """Whether Latin words are a sentence, or a word of a language: names have capitals."""
    small = [word for word in row if word.islower() and len(word) > 2 and word not in _ANYWHERE]
    if len(row) == 1 and in_text:
        return row[0].lower() in _ENGLISH | _SPANISH
    return bool(small)


def _is_english(small: list[str]) -> bool:
    certain = _ENGLISH - {
        "was",
        "will",
        "in",
        "as",
        "on",
        "is",
        "has",
        "best",
        "to",
        "at",
        "be",
        "number",
        "of",
        "for",
    }
    return sum(word in certain for word in small) >= max(3, len(small) * 2 // 5)


_UNSAID = regex(
    r"\b(?![A-Za-z]*(?i:ght|tch|sch|ngth))(?=[A-Za-z]*[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{5})[A-Za-z]{5,}\b"
)
"""A word with more consonants in a row than one meets, but for those of names such as Lightstrip and Rothschild."""
_LATIN = regex(r"[A-Za-z]+(?:['’-][A-Za-z]+)*(?:[ ,]+[A-Za-z]+(?:['’-][A-Za-z]+)*)*")


def _english(said: str) -> Iterator[Span]:
    """English words in a sentence in other letters: two common ones in a row of Latin words, or one by itself."""
    for match in _LATIN.finditer(said):
        row = words(match[0])
        small = [word for word in row if word.islower()]
        if len(row) == 1:
            if small and small[0] in _STRAYS and VALUE not in said[max(0, match.start() - 1) : match.start()]:
                yield match.span()
        elif len([word for word in small if word in _ENGLISH]) >= 2:
            yield match.span()


def has_foreign_letters(text: str, language: Language) -> bool:
    """Whether any letter is one that a locale does not write."""
    return not text.isascii() and not scripts_of(text) <= _known_scripts(language)


def _known_scripts(language: Language) -> frozenset[str]:
    return own_scripts(language) | {"", "Latn", "Zzzz", "Grek"}


def foreign_letters(piece: Piece) -> Iterator[Span]:
    """Whole words in letters that the locale does not write; Latin ones, as of brands, are everybody's."""
    text, mine = bare(piece), _known_scripts(piece.language)
    start = 0
    for script, run in groupby(text, _script_of):
        stop = start + len(list(run))
        if script not in mine and not (
            _joins(script, text[start - 1 : start]) or _joins(script, text[stop : stop + 1])
        ):
            yield start, stop
        start = stop


def _joins(script: str, beside: str) -> bool:
    """Whether a letter beside a run makes one word with it: mixed words are another fault."""
    return script not in UNSPACED and bool(beside) and script_of(beside) not in {"", *UNSPACED}
