"""A sentence, or the whole text, begins with a small letter.

Fails (ru):

    Ваш заказ {{ order.number }} уже в пути. спасибо за терпение!

Fails (en):

    your order {{ order.number }} is on its way.

Passes (en):

    iPhone cases of order {{ order.number }} arrive approx. on Monday, i.e. they are late. eBay knows.

Passes (ru):

    Заказ {{ order.number }} оформлен в 2026 г. в Москве, на ул. Мира и т. д.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.reading.lines import Line, lines_of
from cs_templates.linter.reading.prose import prose
from cs_templates.linter.reading.siblings import beside
from cs_templates.linter.regex import regex
from cs_templates.syntax import PhraseRef, Print

CODE = "T442"
SEVERITY = "warning"
SCOPE = "piece"
LANGUAGES = ("en", "ru", "uk", "be", "es", "pt", "it", "fr", "pl", "nl", "tr", "de")
_SMALL = r"(?=[^\W\d_])(?=(?P<word>[\w’'-]+))"
_SHORT = (
    "is|it|up|us|me|do|go|so|to|in|on|by|be|we|of|at|as|if|am|my|es|si|lo|la|le|se|te|ya|va|su|tu|yo|sí"
    "|их|её|ее|им|ей|он|мы|вы|до|за|на|по|не|ни|же|ли|бы|да|то"
)
_INNER = regex(
    rf"(?:[^\W\d_]{{3,}}|\b(?:{_SHORT})|{VALUE}|\d%|[)»”])(?P<mark>[.!?])[)»”\"]?[ \u00a0\n]+(?P<open>[«“¿¡(]*){_SMALL}"
)
_BEHIND = regex(r"[.!?][)»”\"]?[ \u00a0\n]+[«“¿¡(]*[^\W\d_A-ZА-ЯЁ]")
"""What any such place has, whatever the word before the mark."""
_LISTED = regex(r"\w[.)]")
"""The sign of an entry in a list, as in `c) something else`."""
_ALSO = ("or", "and", "y", "o", "и", "или")
"""Words that go on behind an abbreviation that nobody could list: `apt. or unit`."""
_LONGEST = 4
_GOES_ON = ("y", "o", "pero", "preguntó", "спросил", "спросила", "said", "asked")
"""Words that may go on behind a question mark in the middle of a sentence."""
_FIRST = regex(rf"(?P<open>[«“¿¡]*){_SMALL}")
_ABBREVIATED = regex(
    r"(?:\b(?:approx|apt|bldg|ste|no|nos|incl|excl|max|min|tel|ext|est|dept|etc|vol|fig|pág|págs|núm|aprox|máx|mín|tfno|dcha|izda|avda|apdo"
    r"|nros?|ptas|uds?|vds?|pzas?|ref|dpto|izq|der|prov|ctra|cía|art|арт|тел|руб|коп|тыс|млн|млрд|стр|обл|корп|кварт|пер|просп|мин|макс|мес|нед|сек|час|шт|экз|см|напр"
    r"|вкл|прим|доп|англ|кит|рус|исп|sept|dept|Mod|Mrs|Sra|Dra|Prof|Ltd|Inc|Corp|Co)|\b\w)\.\Z",
    re.IGNORECASE,
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each small letter behind the end of a sentence, and at the beginning of a body, subject or paragraph."""
    if piece.language.language not in LANGUAGES:
        return
    text = prose(piece)
    for found in _INNER.finditer(text) if _BEHIND.search(text) else ():
        if not _by_right(text, found):
            yield _finding(piece, found)
    if piece.role in ("body", "subject"):
        yield from _paragraphs(piece, text)
    elif piece.role in ("wording", "form") and _wants_capital(beside(piece)):
        found_first = _FIRST.match(text)
        if found_first and _is_small(found_first["word"]):
            yield _finding(piece, found_first)


def _paragraphs(piece: Piece, text: str) -> Iterator[Finding]:
    for line in lines_of(piece):
        found = None if line.before else _FIRST.match(text, text.index(line.said[:1], line.start))
        if found and _is_small_start(text, found) and _begins(piece, line, text):
            yield _finding(piece, found)


def _wants_capital(others: list[str]) -> bool:
    """Whether the texts in whose place one may stand begin with a capital letter, or with a value."""
    worded = [said for said in others if not said.startswith("{{")]
    return bool(worded) and all(map(_is_capital, worded))


@lru_cache(maxsize=4096)
def _is_capital(said: str) -> bool:
    first = _FIRST.match(said.strip())
    return first is not None and first["word"][:1].isupper() and not first["word"].isupper()


def _begins(piece: Piece, line: Line, text: str) -> bool:
    """Whether a paragraph begins here that does not go on with what stands above it."""
    above = text[: line.start].replace(GAP, "").rstrip()
    if above[-1:] != VALUE or piece.language.language == "en":
        return above[-1:] not in (",", ":", ";")
    printed = [node for node in piece.walked if isinstance(node, PhraseRef | Print)]
    last = max((node for node in printed if node.stop < line.start), key=lambda node: node.stop, default=None)
    return not (isinstance(last, PhraseRef) and _ends_in_comma(piece, last.id))


def _ends_in_comma(piece: Piece, phrase: str) -> bool:
    """Whether a phrase, a greeting, goes on in the paragraph below it in some language that writes so."""
    wordings = piece.language.locale.phrases.get(phrase)
    return wordings is None or any(
        text.text.endswith((",", "，")) for tone in wordings.tones.values() for text in tone
    )


def _by_right(text: str, found: re.Match[str]) -> bool:
    """Abbreviations end in a full stop, too; in Spanish a sentence may go on behind a question."""
    mark = found.start("mark")
    if not _is_small_start(text, found) or _ABBREVIATED.search(text, max(mark - 12, 0), mark + 1):
        return True
    if found["mark"] == "." and found["word"] in _ALSO:
        return len(re.split(r"\W", text[:mark])[-1]) <= _LONGEST
    if found["mark"] != "." and (text[mark - 5 : mark] == "Yahoo" or found["word"] in _GOES_ON):
        return True
    line = text[text.rfind("\n", 0, mark) + 1 : mark]
    if text[mark + 1] == ")":
        return True  # (12 in.) away
    behind = text[mark + 1] in '»”"' or found["open"][-1:] in ("¿", "¡")
    return found["mark"] != "." and (behind or line.count("(") > line.count(")"))


def _is_small_start(text: str, found: re.Match[str]) -> bool:
    """Whether a word in small letters begins, and no entry of a list, as in `c) something else`."""
    return _is_small(found["word"]) and not _LISTED.match(text, found.start("word"))


def _is_small(word: str) -> bool:
    """Whether it is a word in small letters, and no brand like eBay or a unit."""
    return word.islower() and not any(char.isdigit() for char in word)


def _finding(piece: Piece, found: re.Match[str]) -> Finding:
    start = found.start("word")
    message = f"a sentence begins with the small “{found['word']}”"
    mend = found["word"][:1].upper()
    return piece.finding(
        start,
        start + len(found["word"]),
        message,
        "begin it with a capital letter",
        mend + found["word"][1:],
        safe=False,
    )
