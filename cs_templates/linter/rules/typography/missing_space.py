"""No space parts a mark from the word behind it.

Two words run together, a mail program may even take them for a link, and the text reads as typed in haste.

Fails (ru):

    Заказ {{ order.number }} отправлен.Посылка в пути.

Fails (es):

    Hola,¿en qué podemos ayudarle?

Passes (en):

    Your order {{ order.number }} left at 9:30 a.m., see https://track.example/a?b=1,2 or write to us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.pieces import VALUE, Piece
from cs_templates.linter.reading.looks import Look
from cs_templates.linter.reading.prose import HAN, prose
from cs_templates.linter.regex import regex

CODE = "T404"
SEVERITY = "warning"
SCOPE = "piece"
_LETTER = r"[^\W\d_]"
_WORD = rf"(?:{_LETTER}|[{VALUE}¿¡«„“\[])"
_BEHIND = regex(
    rf"(?<=[\w{VALUE})»”])[,;](?={_WORD}|\()"  # one,two
    rf"|(?<={_LETTER}),(?=\d)"  # on March,5
    rf"|(?<=[\w{VALUE})»”]):(?={_WORD})(?!(?<=\d:){VALUE})"  # Note:two
    rf"|(?<=[\w{VALUE})»”])[!?…](?={_WORD})"  # Thanks!We
    rf"|(?<=[^\W\d_A-ZА-ЯЁ])(?<=\w\w)\.(?=[A-ZА-ЯЁÁÉÍÓÚÑ¿¡«“][\w ’]|{VALUE})"  # sent.We
    rf"|(?<=[а-яё]{{3}})\.(?=[а-яё]{{2}})"  # отправлен.мы
    rf"|(?<=[{VALUE})»”])\.(?={_WORD})"  # ‹day›.We
    rf"|(?<=[»”])(?=[^\W\d_]{{2}})"  # «mug»is
    rf"|(?<={_LETTER}{{3}})(?=\((?:[^()\s]+\s[^()]*|{VALUE}+)\))"  # mug(a blue one)
)
_GLUED = regex(rf"[,;:!?….»”][\w{VALUE}¿¡«„“\[]")
_LOOK = Look(lambda line, _: "(" in line or _GLUED.search(line))
_ABBREVIATIONS = regex(r"(?:\b(?:Dr|Mr|Ms|Mrs|Sr|Sra|Dra|тыс|млн|руб|коп|тел|ул|обл|стр|кв|гл|им)|\.\w+)\Z")


def find(piece: Piece) -> Iterator[Finding]:
    """Each mark with a word right behind it, where the language parts words by spaces."""
    if piece.language.cjk:
        return
    if not _LOOK.is_in(piece):
        return
    text = prose(piece)
    for found in _BEHIND.finditer(text):
        start, stop = found.span()
        if not _by_right(text, start, stop):
            what = f"behind “{text[start]}”" if stop > start else "here"
            yield piece.finding(
                start,
                max(stop, start + 1),
                f"a space is missing {what}",
                "put one there",
                _mend(piece, text, start, stop),
            )


def _mend(piece: Piece, text: str, start: int, stop: int) -> str | None:
    """What should stand there; outside of blocks YAML would take a colon and a space for something else."""
    if stop == start:
        return " " + text[start]
    return None if text[start] == ":" and not piece.text.indent else text[start:stop] + " "


def _by_right(text: str, start: int, stop: int) -> bool:
    """Whether these are characters between which there is no space: abbreviations, brand names, other scripts."""
    before, after = text[max(start - 12, 0) : start], text[stop : stop + 1]
    if text[start:stop] == "." and _ABBREVIATIONS.search(before):
        return True
    return bool(re.match(f"[{HAN}]", after)) or text[start : stop + 2] in (":D", ":P", ":p")
