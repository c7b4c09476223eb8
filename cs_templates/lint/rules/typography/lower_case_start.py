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

from cs_templates.lint.finding import Finding
from cs_templates.lint.lines import Line, lines_of
from cs_templates.lint.pieces import GAP, VALUE, Piece
from cs_templates.lint.prose import prose

CODE = "T442"
SEVERITY = "warning"
SCOPE = "piece"
LANGUAGES = ("en", "ru", "uk", "be", "es", "pt", "it", "fr", "pl", "nl", "tr", "de")
_SMALL = r"(?=[^\W\d_])(?=(?P<word>[\w’'-]+))"
_INNER = re.compile(
    rf"(?:[^\W\d_]{{3,}}|{VALUE}|\d%|[)»”])(?P<mark>[.!?])[)»”\"]?[ \u00a0\n]+(?P<open>[«“¿¡(]*){_SMALL}"
)
_FIRST = re.compile(rf"(?P<open>[«“¿¡]*){_SMALL}")
_ABBREVIATED = re.compile(
    r"(?:\b(?:approx|incl|excl|max|min|tel|ext|est|dept|etc|vol|fig|pág|págs|núm|aprox|máx|mín|tfno|dcha|izda|avda|apdo"
    r"|ptas|uds?|vds?|pzas?|ref|dpto|izq|der|prov|ctra|cía|art|арт|тел|руб|коп|тыс|млн|млрд|стр|обл|корп|кварт|пер|просп|мин|макс|мес|нед|сек|час|шт|экз|см|напр"
    r"|вкл|прим|доп|англ|кит|рус|исп|sept|dept|Mrs|Sra|Dra|Prof|Ltd|Inc|Corp|Co)|\b\w)\.\Z",
    re.IGNORECASE,
)


def find(piece: Piece) -> Iterator[Finding]:
    """Each small letter behind the end of a sentence, and at the beginning of a body, subject or paragraph."""
    if piece.language.language not in LANGUAGES:
        return
    text = prose(piece)
    for found in _INNER.finditer(text):
        if not _by_right(piece, text, found):
            yield _finding(piece, found)
    if piece.role in ("body", "subject"):
        for line in lines_of(piece):
            found_first = _FIRST.match(text, text.index(line.said[:1], line.start))
            if found_first and not line.before and _begins(line, text) and _is_small(found_first["word"]):
                yield _finding(piece, found_first)


def _begins(line: Line, text: str) -> bool:
    """Whether a paragraph begins here that does not go on with what stands above it."""
    above = text[: line.start].replace(GAP, "").rstrip()
    return above[-1:] not in (",", ":", ";", VALUE)


def _by_right(piece: Piece, text: str, found: re.Match[str]) -> bool:
    """Abbreviations end in a full stop, too; in Spanish a sentence may go on behind a question."""
    mark = found.start("mark")
    if not _is_small(found["word"]) or _ABBREVIATED.search(text, max(mark - 12, 0), mark + 1):
        return True
    if found["mark"] != "." and (piece.language.language == "es" or text[mark - 5 : mark] == "Yahoo"):
        return True
    line = text[text.rfind("\n", 0, mark) + 1 : mark]
    return found["mark"] != "." and (text[mark + 1] in '»”")' or line.count("(") > line.count(")"))


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
