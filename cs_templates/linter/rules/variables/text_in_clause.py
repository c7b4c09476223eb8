"""A free text stands inside a sentence without quotation marks.

What an agent types comes as it is: with capitals and commas, in any gender, case or language. Put it in quotation
marks with `quoted`, or at the end after a colon, and the sentence stays whole whatever it says. Reported are texts
after a word that would have to agree with them, and those that the locale's other sentences put in quotation marks (a
hint, where no other sentence of the same text does: a chat may do without the marks that the mail has).

Fails (ru):

    Ваш {{ item.name }} из заказа {{ order.number }} уже в пути.

Fails (es):

    Le enviamos el {{ item.name }} con el pedido {{ order.number }}.

Passes (ru):

    Товар {{ item.name | quoted }} из заказа {{ order.number }} уже в пути.
    Товар: {{ item.name }}

Passes (en):

    Thank you for asking {{ shop.name }} about your order {{ order.number }}.

Passes (zh):

    您订的是{{ item.name }}，订单号{{ order.number }}。
    关于{{ item.name }}：现在有货。
    {{ item.name | quoted }}有货。
    我们把{{ item.name | quoted }}寄给您。
    {{ item.name | quoted }}明天寄出。
    请收好{{ item.name | quoted }}。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cs_templates.linter.finding import Finding
from cs_templates.linter.material.bench import Bench
from cs_templates.linter.material.pieces import GAP, VALUE, Piece
from cs_templates.linter.regex import regex
from cs_templates.syntax import Print

CODE = "V306"
SEVERITY = "warning"
SCOPE = "kin"
OFTEN = 3
"""So many sentences make a habit of quotation marks, when they are four of five."""
_BREAK = regex(r"[\n.!?…。！？;；]")
_OPENERS = ":：(（“„«\"'「『—"
_MARKS = ("，", "、", "；", "。", "")
"""Marks at which a Chinese clause ends: between 是 and one of them a text stands as well as after a colon."""
_COLONS = ("：", ":")
"""Before one of them it is the heading of what follows."""
_AGREES = {
    "es": regex(r"\b(?:el|la|los|las|un|una|unos|unas|del|al|est[eao]s?|nuestr[oa]s?)$", re.IGNORECASE),
    "ru": regex(
        r"\b(?:(?:ваш|наш)(?:а|е|и|его|ему|им|ем|ей|у|их|ими)?|эт(?:от|а|о|и|ого|ому|им|ом|ой|у|их)"
        r"|сам(?:а|о|и)?|котор\w+)$",
        re.IGNORECASE,
    ),
}
"""Words that take the gender and case of what follows them."""


_KIND = regex(r"\b(?:nivel|plan|programa|categoría|tienda|marca)$", re.IGNORECASE)
"""Spanish words that say of what kind the name behind them is, which then needs no marks."""


class _Use(NamedTuple):
    """A tag that prints a text among the words of a sentence."""

    piece: Piece
    name: str
    start: int
    stop: int
    quoted: bool


def find(bench: Bench) -> Iterator[Finding]:
    """Each text without quotation marks where they are needed."""
    found = [use for piece in bench.pieces() for use in _uses(piece)]
    marks: dict[tuple[str, str], list[bool]] = {}
    for use in found:
        marks.setdefault((use.piece.language.language, use.name), []).append(use.quoted)
    quoted = {(use.piece, use.name) for use in found if use.quoted}
    for use in found:
        if not use.quoted:
            language = use.piece.language.language
            usual = _usual(marks[language, use.name])
            yield from _judged(use, _agrees(use, language), usual, (use.piece, use.name) in quoted)


def _judged(use: _Use, agrees: str, usual: bool, beside: bool) -> Iterator[Finding]:
    language = use.piece.language.language
    hint = f"write {{{{ {use.name} | quoted }}}}, or put it at the end after a colon"
    found = use.piece.finding(
        use.start, use.stop, f"{use.name} may be anything, and “{agrees}” would have to agree", hint
    )
    if agrees:
        yield found
    elif usual and not (language == "es" and _KIND.search(use.piece.plain[: use.start].rstrip())):
        message = f"{use.name} stands in quotation marks in other sentences, and not here"
        sure = beside and language != "en"
        yield found._replace(message=message, severity=None if sure else "info")


def _uses(piece: Piece) -> Iterator[_Use]:
    if "{{" not in piece.text.text or piece.role == "subject":
        return
    for node, start, stop in piece.prints:
        if isinstance(node, Print) and _is_text(piece, node.name) and _in_clause(piece, start, stop):
            quoted = any(used.name == "quoted" for used in node.filters)
            if quoted or not node.filters:
                yield _Use(piece, node.name, start, stop, quoted)


def _is_text(piece: Piece, name: str) -> bool:
    variable = piece.language.variables.get(name)
    return variable is not None and variable.kind == "text" and not variable.reply_language


def _in_clause(piece: Piece, start: int, stop: int) -> bool:
    text = piece.plain
    begun = max((found.end() for found in _BREAK.finditer(text, 0, start)), default=0)
    ended = _BREAK.search(text, stop)
    before = text[begun:start].strip(f"{GAP} \u00a0")
    after = text[stop : ended.start() if ended else len(text)].strip(f"{GAP} \u00a0")
    if before[-1:] and before[-1] in _OPENERS:
        return False
    if piece.language.cjk and _stands_apart(before[-1:], text[stop : stop + 1]):
        return False
    return any(char.isalpha() for char in (before + after).replace(VALUE, ""))


def _stands_apart(before: str, after: str) -> bool:
    """Whether a Chinese clause, by the characters around a text, ends with it or takes it for its heading."""
    return after in _COLONS or (before == "是" and after in _MARKS)


def _agrees(use: _Use, language: str) -> str:
    pattern = _AGREES.get(language)
    found = pattern.search(use.piece.plain[: use.start].rstrip()) if pattern else None
    return found[0] if found else ""


def _usual(marks: list[bool]) -> bool:
    """Whether quotation marks are what sentences mostly have here."""
    return sum(marks) >= OFTEN and 5 * sum(marks) >= 4 * len(marks)
