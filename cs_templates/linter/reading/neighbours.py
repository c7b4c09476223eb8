"""Sentences in languages near to a locale's own: told by letters it does not have, and by small words it never says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.material.pieces import Piece
from cs_templates.linter.reading.split import sentences, spoken, words
from cs_templates.linter.reading.tongues import bare
from cs_templates.linter.regex import regex

Span = tuple[int, int]
_LETTERS = {
    "ru": regex(r"[іїєґўђћљњџјѓќѕәғқңөұүһӣӯ]|ъ(?![еёюя])", re.IGNORECASE),
    "zh": regex(r"[嘅咗喺哋冇嗰嘢啲嚟咁畀佢唔]"),
}
"""Letters of Ukrainian, Belarusian, Bulgarian, Serbian and Kazakh; characters of Cantonese."""
_SAID = {
    "de": "vielen dank für ihre ihren ihrem ihr wir sie uns und nicht bei mit auf ist sind haben wird bitte können zu von der die das den dem ein eine einen "
    "wurde werden bestellung sendung paket geduld melden ihnen sehr geehrte hallo mehr als auch noch ihr oder wenn zum zur",
    "fr": "merci votre vos nous vous avec pour dans est sont avons avez bonjour commande colis cordialement veuillez une des les du au aux pas "
    "que qui sur cette cet mais très bien patience livraison était être si plus",
    "pt": "obrigado obrigada pela pelo sua seu seus suas não você vocês encomenda está já alguma algum dúvida nós nos escreva tiver uma um em com "
    "são foi para por mais pedido rastreio entrega caminho ao aos à às também",
    "it": "il suo sua suoi ordine è in viaggio grazie per la sua pazienza gentile siamo abbiamo non con che della del di le lo gli nel questo "
    "questa saluti cordiali spedizione pacco può stato consegna",
    "ca": "moltes gràcies per la seva pacència paciència paquet comanda amb els les una està hem per aquest aquesta seu seus vostè bon dia salutacions si us plau",
    "nl": "bedankt voor uw geduld wij zijn het een van de en is niet met bestelling pakket onderweg hebben wordt u op dat deze vriendelijke groet",
    "pl": "dziękujemy za cierpliwość państwa zamówienie jest w drodze paczka prosimy nie się na do i z przesyłka pozdrawiamy dzień dobry",
}
_HOME = {
    "en": "the a an and or of to in is it i you your we our us are was be by for with on at from this that as if not no do me he die war man bei des den "
    "an all so up am pay rind hat les son sans plus patience en van con del los las el la du",
    "es": "de la el los las que su sus por para en un una con se le lo nos es y al del no si sí o a ya son está están fue más me te mi tu como pedido "
    "sea entrega seu des les patio nos alguno paciencia di per sin he si dia uno",
}
_OWN = {home: frozenset(mine.split()) for home, mine in _HOME.items()}
_SPEAK = {
    word: [tag for tag, others in _SAID.items() if word in others.split()]
    for said in _SAID.values()
    for word in said.split()
}
"""Which of the languages say a small word."""
_ENOUGH = 2


def neighbours(piece: Piece) -> Iterator[Span]:
    """The sentences of a piece that are in a neighbouring language."""
    language = piece.language.language
    letters = _LETTERS.get(language)
    if letters is not None:
        yield from _lettered(piece, letters)
    elif language in _OWN and piece.role in ("body", "wording", "subject", "form"):
        for start, said in spoken(bare(piece)):
            if _is_foreign(said, language):
                yield start, start + len(said)


def _lettered(piece: Piece, letters: re.Pattern[str]) -> Iterator[Span]:
    text = bare(piece)
    if letters.search(text):
        for start, stop in sentences(text):
            if letters.search(text, start, stop):
                yield start, stop


@lru_cache(maxsize=16_384)
def _is_foreign(said: str, home: str) -> bool:
    """Whether a sentence says small words of one other language, and more of them than its own."""
    small = [word.lower() for word in words(said)]
    theirs = [word for word in small if word not in _OWN[home]]
    counts = Counter(tag for word in theirs for tag in _SPEAK.get(word, ()))
    best = max(counts.values(), default=0)
    return best >= _ENOUGH and best > len(small) - len(theirs)
